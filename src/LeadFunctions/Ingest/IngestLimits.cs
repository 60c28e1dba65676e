namespace LeadFunctions.Ingest;

/// <summary>Every limit on what is received.</summary>
public static class IngestLimits
{
    /// <summary>Largest request body in bytes, unless a source says otherwise: 256 KiB. Holds for the body as sent and, where it was compressed, unpacked.</summary>
    public const int DefaultMaxBodyBytes = 256 * 1024;

    /// <summary>Largest body that a source may allow: 512 KiB, so that a lead always fits a table row.</summary>
    public const int HighestMaxBodyBytes = 512 * 1024;

    /// <summary>Deepest nesting of a body.</summary>
    public const int MaxDepth = 16;

    /// <summary>Most values in one body, however nested.</summary>
    public const int MaxValues = 20_000;

    /// <summary>Most leads in one body.</summary>
    public const int MaxLeads = 100;

    /// <summary>Most fields in one lead.</summary>
    public const int MaxFields = 500;

    /// <summary>Longest field name, in characters. Some senders name a field by the whole text of its consent line.</summary>
    public const int MaxNameLength = 2000;

    /// <summary>Longest boundary of a multipart body, in characters (RFC 2046 §5.1.1).</summary>
    public const int MaxBoundaryLength = 70;

    /// <summary>Longest e-mail address, in characters (RFC 5321 §4.5.3.1.3).</summary>
    public const int MaxEmailLength = 254;

    /// <summary>Longest key that a sender may name a lead with, in characters.</summary>
    public const int MaxSenderKeyLength = 255;
}
