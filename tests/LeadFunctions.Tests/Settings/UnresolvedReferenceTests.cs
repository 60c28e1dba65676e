using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Tests.Settings;

/// <summary>The text of a Key Vault reference is never taken for a secret.</summary>
public sealed class UnresolvedReferenceTests
{
    private const string Reference = "@Microsoft.KeyVault(SecretUri=https://kv-x.vault.azure.net/secrets/Sources--zapier--Secrets--0)";

    [Theory]
    [InlineData("Sources:zapier:Secrets:0", "Sources__zapier__Secrets__0")]
    [InlineData("Sources:zapier:Secrets:1", "Sources__zapier__Secrets__1")]
    [InlineData("Sources:facebook:VerifyToken", "Sources__facebook__VerifyToken")]
    [InlineData("Leads:IdKey", "Leads__IdKey")]
    public void A_reference_in_the_place_of_a_key_is_refused(string key, string setting) =>
        Should.Throw<SettingsException>(() => UnresolvedReferences.Refuse(With(key, Reference))).Message.ShouldStartWith($"The setting {setting} names a secret");

    [Theory]
    [InlineData("Sources:zapier:Secrets:0", "a key")]
    [InlineData("Leads:IdKey", "")]
    [InlineData("Destinations:smartflo:Token", Reference)] // Smartflo refuses it, and the lead is tried again: better than taking no leads.
    public void Everything_else_is_not(string key, string value) => Should.NotThrow(() => UnresolvedReferences.Refuse(With(key, value)));

    private static IConfiguration With(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new KeyValuePair<string, string?>(key, value)]).Build();
}
