using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace LeadFunctions.Sandbox;

/// <summary>
/// A fault to switch on, as <c>POST /_sandbox/faults</c> takes it. Conditions say which calls it meets, effects what it does.
/// </summary>
internal sealed class Fault : IValidatableObject
{
    /// <summary>Condition: <c>smartflo</c>, <c>flextell</c> or <c>vcita</c>; all of them where it is left out.</summary>
    public string? Provider { get; init; }

    /// <summary>Condition: the HTTP method.</summary>
    public string? Method { get; init; }

    /// <summary>Condition: a part of the provider's path, such as <c>/v1/broadcast/leads/441940</c>.</summary>
    public string? Path { get; init; }

    /// <summary>Condition: a part of the body or the query, such as a phone number.</summary>
    public string? Match { get; init; }

    /// <summary>How many calls it meets; 0 is all, until it is removed. Default 1.</summary>
    [Range(0, int.MaxValue)]
    public int Count { get; init; } = 1;

    /// <summary>How likely it meets a call that fulfils the conditions, 0 to 1. Default 1.</summary>
    [Range(0d, 1d)]
    public double Probability { get; init; } = 1;

    /// <summary>Start of the random numbers behind <see cref="Probability"/>: the same seed, the same faults.</summary>
    public int Seed { get; init; }

    /// <summary>Effect: this status instead of the call's effect. Nothing is recorded.</summary>
    [Range(200, 599)]
    public int? Status { get; init; }

    /// <summary>
    /// With <see cref="Status"/>: the body, JSON, or a string that is sent as plain text. The provider's own where left out.
    /// </summary>
    public JsonElement? Body { get; init; }

    /// <summary>
    /// With <see cref="Status"/>: the Retry-After header, a number of seconds or a text that is sent as it is (an HTTP date).
    /// </summary>
    public JsonElement? RetryAfter { get; init; }

    /// <summary>Effect: this many milliseconds pass before the answer; what the call does is done before them.</summary>
    [Range(0, int.MaxValue)]
    public int LatencyMs { get; init; }

    /// <summary>Effect: the connection is closed without an answer.</summary>
    public DropPoint? DropConnection { get; init; }

    /// <summary>Effect: the answer to an expired token. A token that the sandbox has issued is not accepted again.</summary>
    public bool TokenExpired { get; init; }

    /// <summary>Effect: the connection is closed after this many bytes of the answer's body.</summary>
    [Range(0L, long.MaxValue)]
    public long? CutAfterBytes { get; init; }

    /// <summary>Effect: the answer's body comes at this speed.</summary>
    [Range(1, int.MaxValue)]
    public int? TrickleBytesPerSecond { get; init; }

    /// <summary>Effect, for GET: 200 with the object that says <c>success: false</c> where an array is expected.</summary>
    public bool NonArray { get; init; }

    private bool ShapesAnswer => LatencyMs > 0 || CutAfterBytes is not null || TrickleBytesPerSecond is not null;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var replacements = (Status is null ? 0 : 1) + (TokenExpired ? 1 : 0) + (NonArray ? 1 : 0) + (DropConnection is null ? 0 : 1);
        if (replacements > 1)
        {
            yield return new ValidationResult("Of status, tokenExpired, nonArray and dropConnection, a fault has at most one.");
        }

        if (replacements == 0 && !ShapesAnswer)
        {
            yield return new ValidationResult(
                "A fault needs an effect: status, latencyMs, dropConnection, tokenExpired, cutAfterBytes, trickleBytesPerSecond or nonArray.");
        }

        if (Status is null && (Body is not null || RetryAfter is not null))
        {
            yield return new ValidationResult("body and retryAfter need a status.");
        }

        if (RetryAfter is { ValueKind: not (JsonValueKind.Number or JsonValueKind.String) })
        {
            yield return new ValidationResult("retryAfter is a number of seconds or a text.");
        }
    }
}
