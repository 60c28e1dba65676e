namespace LeadFunctions.Ingest;

/// <summary>Every limit on what is received.</summary>
public static class IngestLimits
{
    /// <summary>Largest request body in bytes, unless a source says otherwise: 256 KiB.</summary>
    public const int DefaultMaxBodyBytes = 256 * 1024;

    /// <summary>Largest body that a source may allow: 512 KiB, so that a lead always fits a table row.</summary>
    public const int HighestMaxBodyBytes = 512 * 1024;

    /// <summary>Deepest nesting of a JSON body.</summary>
    public const int MaxDepth = 16;

    /// <summary>Most fields in one lead.</summary>
    public const int MaxFields = 250;

    /// <summary>Longest field name, in characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>Longest e-mail address, in characters (RFC 5321 §4.5.3.1.3).</summary>
    public const int MaxEmailLength = 254;

    /// <summary>Longest key that a sender may name a lead with, in characters.</summary>
    public const int MaxSenderKeyLength = 255;
}
