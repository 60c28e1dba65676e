using Azure.Data.Tables;

namespace LeadFunctions.Operations.Replays;

/// <summary>What the duplicate index says of a lead that is to be sent again.</summary>
/// <param name="SentId">The id of another lead of the same content that was sent, or is on its way; <see langword="null"/> where there is none.</param>
/// <param name="Turn">
/// What to write with the delivery where there are others that failed: it fails if one of them was replayed meanwhile, so that only
/// one of them is sent.
/// </param>
public sealed record Twins(string? SentId, TableTransactionAction? Turn)
{
    /// <summary>There are no others, or nobody asked.</summary>
    public static Twins None { get; } = new(SentId: null, Turn: null);
}
