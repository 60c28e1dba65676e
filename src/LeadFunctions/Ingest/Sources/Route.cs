using LeadFunctions.Leads;
using LeadFunctions.Providers;
using LeadFunctions.Settings;

namespace LeadFunctions.Ingest.Sources;

/// <summary>A destination of a source, with the conditions under which it gets a lead.</summary>
/// <param name="Destination">The destination.</param>
/// <param name="Match">How many conditions must hold.</param>
/// <param name="Conditions">The conditions; none: it gets every lead.</param>
public sealed record Route(IDestination Destination, RouteMatch Match, IReadOnlyList<RouteCondition> Conditions)
{
    /// <summary>Makes a route from its settings.</summary>
    /// <param name="destination">The destination.</param>
    /// <param name="options">Its conditions; <see langword="null"/> where there are none.</param>
    /// <param name="setting">The settings' name, for errors.</param>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static Route Create(IDestination destination, RouteOptions? options, string setting)
    {
        if (options is null)
        {
            return new Route(destination, RouteMatch.All, []);
        }

        return options.Conditions.Count > 0
            ? new Route(destination, options.Match, [.. options.Conditions.Select((condition, index) => RouteCondition.Create(condition, $"{setting}__{nameof(options.Conditions)}__{index}"))])
            : throw new SettingsException($"{setting}__{nameof(options.Conditions)}__0__{nameof(ConditionOptions.Field)}", "is missing: without conditions the destination gets every lead, and needs no such setting.");
    }

    /// <summary>Whether the destination gets a lead.</summary>
    public bool Takes(Lead lead) =>
        Conditions.Count == 0 || (Match == RouteMatch.All ? Conditions.All(condition => condition.Holds(lead)) : Conditions.Any(condition => condition.Holds(lead)));
}
