using LeadFunctions.Providers;
using LeadFunctions.Providers.Smartflo;
using LeadFunctions.Settings;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Snapshots;

/// <summary>Finds the Smartflo destinations that snapshots have to do with.</summary>
public sealed class SnapshotAccount(DestinationRegistry destinations, IOptions<SnapshotOptions> options)
{
    /// <summary>The destination whose account a list is pulled with: the configured one, or one of that list, or any.</summary>
    /// <exception cref="SettingsException">There is none.</exception>
    public SmartfloDestination Of(string listId)
    {
        if (options.Value.Destination is { Length: > 0 } name)
        {
            return destinations.TryGet(name, out var found) && found is SmartfloDestination configured
                ? configured
                : throw new SettingsException($"{SnapshotOptions.Section}__{nameof(SnapshotOptions.Destination)}", "names no Smartflo destination.");
        }

        var all = destinations.All.OfType<SmartfloDestination>().OrderBy(static destination => destination.Name, StringComparer.Ordinal).ToList();
        return all.Find(destination => string.Equals(destination.ListId, listId, StringComparison.Ordinal))
            ?? all.FirstOrDefault()
            ?? throw new SettingsException($"{SnapshotOptions.Section}__{nameof(SnapshotOptions.Destination)}", "needs a Smartflo destination, whose account is used.");
    }

    /// <summary>Destinations that deliver to a list.</summary>
    public IReadOnlyList<SmartfloDestination> DeliveringTo(string listId) =>
        [.. destinations.All.OfType<SmartfloDestination>().Where(destination => string.Equals(destination.ListId, listId, StringComparison.Ordinal))];

    /// <summary>The list that a destination delivers to; <see langword="null"/> where it is not one of Smartflo.</summary>
    public string? ListOf(string destination) =>
        destinations.TryGet(destination, out var found) && found is SmartfloDestination smartflo ? smartflo.ListId : null;
}
