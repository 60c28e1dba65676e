namespace LeadFunctions.Ingest.Verification;

/// <summary>What a sender signed.</summary>
/// <param name="Signatures">The signatures it gave; one of them must be right.</param>
/// <param name="Text">The bytes it signed.</param>
/// <param name="SentAt">When it says it sent them, where the signature covers that.</param>
public sealed record SignedRequest(IReadOnlyList<byte[]> Signatures, ReadOnlyMemory<byte> Text, DateTimeOffset? SentAt = null);
