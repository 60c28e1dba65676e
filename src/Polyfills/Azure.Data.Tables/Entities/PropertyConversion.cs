using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>From a value as the service types it to the type that a class declares for it.</summary>
internal static class PropertyConversion
{
    /// <summary>The conversion for a declared type, chosen once per property.</summary>
    /// <exception cref="NotSupportedException">The declared type does not survive a round trip through a table.</exception>
    internal static Func<object, object?> To(Type declared, string name)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return type switch
        {
            _ when type == typeof(string) => static value => value as string,
            _ when type == typeof(int) => static value => (int)value,
            _ when type == typeof(long) => static value => (long)value,
            _ when type == typeof(bool) => static value => (bool)value,
            _ when type == typeof(double) => static value => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            _ when type == typeof(Guid) => static value => (Guid)value,
            _ when type == typeof(DateTimeOffset) => static value => (DateTimeOffset)value,
            _ when type == typeof(DateTime) => static value => ((DateTimeOffset)value).UtcDateTime,
            _ when type == typeof(byte[]) => static value => (byte[])value,
            _ when type == typeof(BinaryData) => static value => BinaryData.FromBytes((byte[])value),
            { IsEnum: true } => value => Enum.Parse(type, (string)value),
            _ => throw new NotSupportedException(
                $"Property '{name}': type {declared} cannot be kept in a table. Mark it with [IgnoreDataMember] or change its type."),
        };
    }
}
