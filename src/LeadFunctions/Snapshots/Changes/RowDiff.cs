using System.Text.Json;
using LeadFunctions.Snapshots.Parsing;

namespace LeadFunctions.Snapshots.Changes;

/// <summary>Finds which members of a row changed.</summary>
public static class RowDiff
{
    /// <summary>The changes, in the order of the members.</summary>
    /// <param name="before">The row as it was.</param>
    /// <param name="maskedBefore">What told its masked values apart.</param>
    /// <param name="after">The row as it is.</param>
    /// <param name="maskedAfter">What tells its masked values apart.</param>
    /// <param name="header">The list's column names.</param>
    public static IReadOnlyList<FieldChange> Compare(
        JsonElement before, string? maskedBefore, JsonElement after, string? maskedAfter, IReadOnlyList<string> header)
    {
        var (hashesBefore, hashesAfter) = (MaskedValues.Read(maskedBefore), MaskedValues.Read(maskedAfter));
        var changes = new List<FieldChange>();
        var names = after.EnumerateObject().Concat(before.EnumerateObject()).Select(static member => member.Name).Distinct(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var (from, to) = (Find(before, name), Find(after, name));
            var isMasked = hashesBefore.ContainsKey(name) || hashesAfter.ContainsKey(name);
            var isSame = isMasked
                ? string.Equals(hashesBefore.GetValueOrDefault(name), hashesAfter.GetValueOrDefault(name), StringComparison.Ordinal) && from is null == to is null
                : from is not null && to is not null && string.Equals(from.Value.GetRawText(), to.Value.GetRawText(), StringComparison.Ordinal);
            if (!isSame)
            {
                var isTold = !isMasked && !Contact.Is(name, header, from) && !Contact.Is(name, header, to);
                changes.Add(new FieldChange(name, isTold ? from : null, isTold ? to : null, isTold));
            }
        }

        return changes;
    }

    private static JsonElement? Find(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value : null;
}
