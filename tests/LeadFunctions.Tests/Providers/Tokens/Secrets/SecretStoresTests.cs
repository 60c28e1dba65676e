using LeadFunctions.Providers.Tokens.Secrets;
using LeadFunctions.Settings;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Tests.Providers.Tokens.Secrets;

public sealed class SecretStoresTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void A_Vault_Is_Used_Where_One_Is_Named() =>
        Create(("VaultUri", "https://example.vault.azure.net/"), ("File", _directory.Combine("secrets.json"))).ShouldBeOfType<KeyVaultSecretStore>();

    [Fact]
    public void A_File_Is_Used_Otherwise() => Create(("File", _directory.Combine("secrets.json"))).ShouldBeOfType<FileSecretStore>();

    [Theory]
    [InlineData("http://example.vault.azure.net/")]
    [InlineData("example.vault.azure.net")]
    public void A_Vault_Needs_A_Secure_Address(string address) =>
        Should.Throw<SettingsException>(() => Create(("VaultUri", address))).Message.ShouldStartWith("The setting Secrets__VaultUri must be");

    [Fact]
    public void A_File_That_Cannot_Be_Written_Stops_The_Start()
    {
        var file = _directory.Combine("file");
        File.WriteAllText(file, string.Empty);

        var problem = Should.Throw<SettingsException>(() => Create(("File", Path.Combine(file, "secrets.json")))).Message;

        problem.ShouldStartWith("The setting Secrets__File names no file that can be written");
        problem.ShouldContain("set Secrets__VaultUri instead");
    }

    [Fact]
    public void Unknown_Settings_Are_Refused() =>
        Should.Throw<SettingsException>(() => Create(("VaultUrl", "https://example.vault.azure.net/"))).Message.ShouldStartWith("The setting Secrets ");

    public void Dispose() => _directory.Dispose();

    private static ISecretStore Create(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create($"Secrets:{setting.Name}", (string?)setting.Value)))
            .Build();
        return SecretStores.Create(configuration.GetSection(SecretOptions.Section), TimeProvider.System);
    }
}
