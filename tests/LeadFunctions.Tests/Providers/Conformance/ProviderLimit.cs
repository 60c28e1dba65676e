namespace LeadFunctions.Tests.Providers.Conformance;

/// <summary>A documented limit of a provider.</summary>
/// <param name="Sent">The field as a form sends it.</param>
/// <param name="Member">Where it is in the provider's body.</param>
/// <param name="Max">Characters, at most.</param>
/// <param name="Start">What a value starts with, so that it is one of its kind.</param>
public sealed record ProviderLimit(string Sent, string Member, int Max, string Start = "")
{
    /// <summary>A value of some length.</summary>
    public string Value(int length) => Start + new string('x', length - Start.Length);
}
