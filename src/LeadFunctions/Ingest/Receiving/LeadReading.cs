using System.Diagnostics.CodeAnalysis;
using LeadFunctions.Ingest.Mapping;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>What was found in a body: a lead with its errors, or why it cannot be read at all.</summary>
/// <param name="Mapped">The lead; <see langword="null"/> where the body cannot be read.</param>
/// <param name="Refusal">The answer to a body that cannot be read; else <see langword="null"/>.</param>
public sealed record LeadReading(MappingResult? Mapped, IResult? Refusal)
{
    /// <summary>Whether the body could be read. The lead may still be invalid.</summary>
    [MemberNotNullWhen(true, nameof(Mapped))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsRead => Mapped is not null;
}
