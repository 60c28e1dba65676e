using System.Globalization;

namespace LeadFunctions.Leads;

/// <summary>Names a group of leads that were stored together. Later batches sort first.</summary>
public static class BatchId
{
    /// <summary>Characters of a batch id.</summary>
    public const int Length = TimeLength + RandomLength;

    /// <summary>Characters of a place.</summary>
    public const int PlaceLength = 3;

    private const int TimeLength = 13;
    private const int RandomLength = 5;

    /// <summary>A new id, from the time and 25 random bits.</summary>
    public static string Create(DateTimeOffset now, Random random) =>
        Prefix(now) + Base32.Encode((ulong)random.NextInt64(), RandomLength);

    /// <summary>What the ids of a moment begin with: ids made later sort before it.</summary>
    public static string Prefix(DateTimeOffset time) =>
        Base32.Encode((ulong)(DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks), TimeLength);

    /// <summary>When a batch was made.</summary>
    public static DateTimeOffset Time(string batch) =>
        new(DateTimeOffset.MaxValue.UtcTicks - (long)Base32.Decode(batch.AsSpan(0, TimeLength)), TimeSpan.Zero);

    /// <summary>What sorts as the time of a batch does: earlier batches first.</summary>
    public static string OldestFirst(string batch) => Base32.Encode((ulong)Time(batch).UtcTicks, TimeLength);

    /// <summary>A lead's place in its batch, as it stands in row keys: three digits.</summary>
    public static string Place(int index) => index.ToString("D3", CultureInfo.InvariantCulture);
}
