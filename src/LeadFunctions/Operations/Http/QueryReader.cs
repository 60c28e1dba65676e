using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Operations.Http;

/// <summary>Reads the parameters of a query string, and collects what is wrong with them.</summary>
public sealed class QueryReader
{
    private const string FunctionKey = "code";

    private readonly IQueryCollection _query;
    private readonly Dictionary<string, string[]> _errors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase) { FunctionKey };

    /// <summary>Reads a request's parameters.</summary>
    public QueryReader(HttpRequest request) => _query = request.Query;

    /// <summary>A text without surrounding white space; <see langword="null"/> where there is none.</summary>
    public string? Text(string name)
    {
        _known.Add(name);
        return _query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>A name, in lower case.</summary>
    public string? Name(string name) => Text(name)?.ToLowerInvariant();

    /// <summary>A time; one without an offset is UTC.</summary>
    public DateTimeOffset? Time(string name) =>
        Text(name) is not { } text ? null : OpsTime.TryParse(text, out var time) ? time : Fail<DateTimeOffset>(name, OpsTime.Error);

    /// <summary>A day, as <c>yyyy-MM-dd</c>.</summary>
    public DateOnly? Day(string name) =>
        Text(name) is not { } text ? null : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : Fail<DateOnly>(name, "Write a day as 2026-01-31.");

    /// <summary>One of an enumeration's names, in any case.</summary>
    public TEnum? OneOf<TEnum>(string name)
        where TEnum : struct, Enum => OneOf(name, Enum.GetValues<TEnum>());

    /// <summary>One of some of an enumeration's names, in any case.</summary>
    public TEnum? OneOf<TEnum>(string name, IReadOnlyCollection<TEnum> allowed)
        where TEnum : struct, Enum =>
        Text(name) is not { } text ? null
        : EnumName.Read<TEnum>(text) is { } value && allowed.Contains(value) ? value
        : Fail<TEnum>(name, EnumName.Error(allowed));

    /// <summary>A whole number.</summary>
    public int Number(string name, int missing, int min, int max) =>
        Text(name) is not { } text ? missing
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max ? value
        : Fail<int>(name, $"Write a number from {min} to {max}.") ?? missing;

    /// <summary>Whether a parameter says <c>true</c>.</summary>
    public bool Flag(string name) => Text(name) is { } text && (bool.TryParse(text, out var value) ? value : Fail<bool>(name, "Write true or false.") ?? false);

    /// <summary>Notes that a parameter is wrong.</summary>
    public T? Fail<T>(string name, string error)
        where T : struct
    {
        _errors[name] = [error];
        return null;
    }

    /// <summary>Ends the reading.</summary>
    /// <exception cref="InvalidRequestException">A parameter is wrong, or there is one that was not read: a filter with a wrong name would find everything.</exception>
    public void Complete()
    {
        foreach (var name in _query.Keys.Where(name => !_known.Contains(name)))
        {
            _errors[name] = ["There is no such parameter here."];
        }

        if (_errors.Count > 0)
        {
            throw new InvalidRequestException(_errors);
        }
    }
}
