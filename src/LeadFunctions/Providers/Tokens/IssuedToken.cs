namespace LeadFunctions.Providers.Tokens;

/// <summary>An access token that a provider issued, with what renews it. Its text form shows neither.</summary>
public sealed record IssuedToken
{
    private static readonly TimeSpan MaxMargin = TimeSpan.FromSeconds(30);

    /// <summary>The access token.</summary>
    public required string AccessToken { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When the provider stops taking it, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What the next one is asked for with, where the provider gives such a thing.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Whether it replaced a token that was refused before its time.</summary>
    public bool AfterRefusal { get; init; }

    /// <summary>Whether a call may still be made with it: it holds for 30 s more, or for a tenth of its life where that is shorter.</summary>
    public bool IsUsable(DateTimeOffset now)
    {
        var tenth = (ExpiresAt - IssuedAt) / 10;
        return now < ExpiresAt - (tenth < MaxMargin ? tenth : MaxMargin);
    }

    /// <inheritdoc />
    public override string ToString() => $"a token until {ExpiresAt:O}";
}
