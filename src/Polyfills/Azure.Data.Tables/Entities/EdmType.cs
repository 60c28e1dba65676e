namespace Azure.Data.Tables;

/// <summary>How a property's JSON value is to be read.</summary>
internal enum EdmType
{
    /// <summary>As the JSON says: string, boolean, or the smallest of Int32, Int64, Double that holds the number.</summary>
    Inferred,

    /// <summary>Base64.</summary>
    Binary,

    /// <summary>ISO 8601 in UTC.</summary>
    DateTime,

    /// <summary>A number, or "NaN", "Infinity", "-Infinity".</summary>
    Double,

    /// <summary>A GUID in its 36-character form.</summary>
    Guid,

    /// <summary>A decimal number in a string.</summary>
    Int64,
}
