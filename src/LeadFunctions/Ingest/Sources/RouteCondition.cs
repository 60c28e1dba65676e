using System.Text.RegularExpressions;
using LeadFunctions.Leads;
using LeadFunctions.Settings;

namespace LeadFunctions.Ingest.Sources;

/// <summary>A condition on one field of a lead.</summary>
public sealed class RouteCondition
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    private readonly string _field;
    private readonly Func<string?, bool> _holds;

    private RouteCondition(string field, Func<string?, bool> holds)
    {
        _field = field;
        _holds = holds;
    }

    /// <summary>Makes a condition from its settings.</summary>
    /// <param name="options">The settings.</param>
    /// <param name="setting">Their name, for errors.</param>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static RouteCondition Create(ConditionOptions options, string setting)
    {
        if (string.IsNullOrWhiteSpace(options.Field))
        {
            throw new SettingsException($"{setting}__{nameof(options.Field)}", "is missing.");
        }

        var tests = new List<Func<string?, bool>>();
        if (options.Equals is { } wanted)
        {
            tests.Add(value => Same(value, wanted));
        }

        if (options.In.Count > 0)
        {
            tests.Add(value => options.In.Any(one => Same(value, one)));
        }

        if (options.Matches is { } pattern)
        {
            var regex = ReadPattern(pattern, $"{setting}__{nameof(options.Matches)}");
            tests.Add(value => value is not null && regex.IsMatch(value));
        }

        if (options.Present is { } present)
        {
            tests.Add(value => present == !string.IsNullOrWhiteSpace(value));
        }

        return tests.Count == 1
            ? new RouteCondition(options.Field.Trim(), tests[0])
            : throw new SettingsException(setting, "needs exactly one of Equals, In, Matches and Present.");
    }

    /// <summary>Whether it holds for a lead.</summary>
    public bool Holds(Lead lead) => _holds(lead.Value(_field));

    private static bool Same(string? value, string wanted) => string.Equals(value?.Trim(), wanted.Trim(), StringComparison.OrdinalIgnoreCase);

    private static Regex ReadPattern(string pattern, string setting)
    {
        try
        {
            return new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, MatchTimeout);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new SettingsException(setting, $"is not a regular expression that can be used: {exception.Message}");
        }
    }
}
