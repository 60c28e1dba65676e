using System.Text.Json;

namespace LeadFunctions.Snapshots.Changes;

/// <summary>One member of a row with another value than before.</summary>
/// <param name="Member">The member.</param>
/// <param name="From">The earlier value; <see langword="null"/> where there was none, or where values are not told.</param>
/// <param name="To">The value now; <see langword="null"/> where there is none, or where values are not told.</param>
/// <param name="IsTold">Whether the values are told: those of sensitive fields, phones and e-mail addresses are not.</param>
public readonly record struct FieldChange(string Member, JsonElement? From, JsonElement? To, bool IsTold);
