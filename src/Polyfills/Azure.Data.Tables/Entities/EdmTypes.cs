namespace Azure.Data.Tables;

/// <summary>Names of the property types that JSON alone cannot tell
/// (<see href="https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model#property-types">property types</see>).</summary>
internal static class EdmTypes
{
    internal static ReadOnlySpan<byte> Binary => "Edm.Binary"u8;

    internal static ReadOnlySpan<byte> DateTime => "Edm.DateTime"u8;

    internal static ReadOnlySpan<byte> Double => "Edm.Double"u8;

    internal static ReadOnlySpan<byte> Guid => "Edm.Guid"u8;

    internal static ReadOnlySpan<byte> Int64 => "Edm.Int64"u8;
}
