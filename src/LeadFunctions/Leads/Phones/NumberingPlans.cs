using System.Reflection;

namespace LeadFunctions.Leads.Phones;

/// <summary>The numbering plans of all regions, read once from the embedded Data/regions.txt.</summary>
internal static class NumberingPlans
{
    private const int MaxCallingCodeLength = 3;

    private static readonly Lazy<Tables> Loaded = new(Load);

    /// <summary>The plan of a region, named in either case; <see langword="null"/> where there is none.</summary>
    public static NumberingPlan? Find(string? region) => region is null ? null : Loaded.Value.ByRegion.GetValueOrDefault(region);

    /// <summary>The plans of the calling code with which the digits begin; none is the beginning of another.</summary>
    public static CallingCodePlans? FindByCallingCode(ReadOnlySpan<char> digits)
    {
        for (var length = 1; length <= int.Min(MaxCallingCodeLength, digits.Length); length++)
        {
            if (Loaded.Value.ByCallingCode.TryGetValue(digits[..length], out var plans))
            {
                return plans;
            }
        }

        return null;
    }

    private static Tables Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("LeadFunctions.Leads.Phones.regions.txt")!;
        using var reader = new StreamReader(stream);
        var plans = new List<NumberingPlan>();
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                plans.Add(NumberingPlan.Parse(line));
            }
        }

        return new Tables(
            plans.Where(static plan => plan.Region is not null).ToDictionary(static plan => plan.Region!, StringComparer.OrdinalIgnoreCase),
            plans.GroupBy(static plan => plan.CallingCode, StringComparer.Ordinal)
                .ToDictionary(static group => group.Key, static group => new CallingCodePlans([.. group]), StringComparer.Ordinal)
                .GetAlternateLookup<ReadOnlySpan<char>>());
    }

    private sealed record Tables(
        Dictionary<string, NumberingPlan> ByRegion,
        Dictionary<string, CallingCodePlans>.AlternateLookup<ReadOnlySpan<char>> ByCallingCode);
}
