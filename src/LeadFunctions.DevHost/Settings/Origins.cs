namespace LeadFunctions.DevHost.Settings;

/// <summary>Addresses on this machine that settings name by their usual ports, and where they really are.</summary>
internal sealed class Origins(params (int UsualPort, Uri Actual)[] moves)
{
    /// <summary>The value with its origin replaced, where it is such an address; else as it is.</summary>
    public string Follow(string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri is not { Scheme: "http", IsLoopback: true })
        {
            return value;
        }

        var origin = uri.GetLeftPart(UriPartial.Authority);
        var move = Array.Find(moves, move => move.UsualPort == uri.Port && value.StartsWith(origin, StringComparison.OrdinalIgnoreCase));
        return move.Actual is null ? value : move.Actual.GetLeftPart(UriPartial.Authority) + value[origin.Length..];
    }
}
