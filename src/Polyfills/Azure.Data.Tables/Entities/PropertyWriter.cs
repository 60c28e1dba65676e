using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Writes one property, with its type annotation where JSON alone does not tell the type.</summary>
internal static class PropertyWriter
{
    // Property names are at most 255 characters long; longer ones are refused by the service, not here.
    private const int StackLimit = 255;
    private const string DateTimeFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <exception cref="NotSupportedException">The service has no such type, or a <see cref="DateTime"/> is not in UTC.</exception>
    internal static void Write(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(name, text);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case bool flag:
                writer.WriteBoolean(name, flag);
                break;
            case long number:
                WriteAnnotation(writer, name, EdmTypes.Int64);
                WriteInt64(writer, name, number);
                break;
            case double number:
                WriteAnnotation(writer, name, EdmTypes.Double);
                writer.WriteNumber(name, number);
                break;
            case DateTimeOffset time:
                WriteTime(writer, name, time.UtcDateTime);
                break;
            case DateTime time:
                WriteTime(writer, name, RequireUtc(time));
                break;
            case Guid id:
                WriteAnnotation(writer, name, EdmTypes.Guid);
                writer.WriteString(name, id);
                break;
            case byte[] bytes:
                WriteBinary(writer, name, bytes);
                break;
            case BinaryData data:
                WriteBinary(writer, name, data.ToMemory().Span);
                break;
            case decimal number:
                writer.WriteNumber(name, number);
                break;
            case float number:
                writer.WriteNumber(name, number);
                break;
            case Enum member:
                writer.WriteString(name, member.ToString());
                break;
            default:
                throw new NotSupportedException($"Property '{name}': type {value.GetType()} cannot be stored in a table.");
        }
    }

    private static void WriteAnnotation(Utf8JsonWriter writer, string name, ReadOnlySpan<byte> type)
    {
        var length = name.Length + EntityPropertyNames.TypeSuffix.Length;
        Span<char> annotation = name.Length <= StackLimit
            ? stackalloc char[StackLimit + EntityPropertyNames.TypeSuffix.Length]
            : new char[length];
        name.CopyTo(annotation);
        EntityPropertyNames.TypeSuffix.CopyTo(annotation[name.Length..]);
        writer.WriteString(annotation[..length], type);
    }

    private static void WriteInt64(Utf8JsonWriter writer, string name, long number)
    {
        Span<byte> digits = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, digits, out var written);
        writer.WriteString(name, digits[..written]);
    }

    private static void WriteTime(Utf8JsonWriter writer, string name, DateTime utc)
    {
        WriteAnnotation(writer, name, EdmTypes.DateTime);
        Span<char> text = stackalloc char[DateTimeFormat.Length];
        utc.TryFormat(text, out var written, DateTimeFormat, CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..written]);
    }

    private static void WriteBinary(Utf8JsonWriter writer, string name, ReadOnlySpan<byte> bytes)
    {
        WriteAnnotation(writer, name, EdmTypes.Binary);
        writer.WriteBase64String(name, bytes);
    }

    private static DateTime RequireUtc(DateTime time) =>
        time.Kind == DateTimeKind.Utc
            ? time
            : throw new NotSupportedException(
                $"DateTime {time:O} has a Kind of {time.Kind}. A table stores UTC: use DateTime.SpecifyKind or a DateTimeOffset.");
}
