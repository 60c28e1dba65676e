namespace LeadFunctions.Operations.Http;

/// <summary>Reads names of an enumeration in any case. <see cref="Enum.TryParse{TEnum}(string, bool, out TEnum)"/> takes numbers and lists of names as well, and makes another value of them.</summary>
public static class EnumName
{
    /// <summary>Reads one of the names.</summary>
    public static TEnum? Read<TEnum>(string? text)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>What to say of a text that is none of them.</summary>
    public static string Error<TEnum>(IEnumerable<TEnum> allowed)
        where TEnum : struct, Enum => $"Write one of: {string.Join(", ", allowed).ToLowerInvariant()}.";
}
