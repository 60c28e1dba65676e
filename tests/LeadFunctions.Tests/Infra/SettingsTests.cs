using System.Text.RegularExpressions;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Providers;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Tests.Infra;

/// <summary>The app gets the settings that it reads, and none that nobody reads.</summary>
public sealed partial class SettingsTests
{
    // https://learn.microsoft.com/azure/azure-functions/functions-app-settings. FUNCTIONS_WORKER_RUNTIME is refused on Flex Consumption.
    private static readonly string[] ReadByTheHost =
    [
        "AzureWebJobsStorage__accountName",
        "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__clientId",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
    ];

    private static readonly BicepSource App = new("infra/modules/app.bicep");

    [Fact]
    public void The_host_gets_its_settings_and_no_other() => App.Properties("hostSettings").Keys.ShouldBe(ReadByTheHost, ignoreOrder: true);

    [Fact]
    public void Every_setting_that_a_trigger_names_is_there_and_no_other()
    {
        var named = FunctionInventory.All
            .SelectMany(static function => Reference().Matches($"{function.Queue} {function.Schedule} {function.Route}"))
            .Select(static match => match.Groups["name"].Value.Replace(":", "__", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);

        App.Properties("triggerSettings").Keys.ShouldBe(named, ignoreOrder: true);
    }

    [Fact]
    public void Settings_of_renewed_tokens_are_ones_that_the_app_reads() =>
        App.Properties("tokenSettings").Keys.Where(static name => !KnownSettings.Contains(name)).ShouldBeEmpty();

    [Fact]
    public void A_secret_s_name_in_the_vault_is_the_same_where_it_is_written_and_where_it_is_read()
    {
        const string VaultName = "replace(setting, '_', '-')";

        App.Declaration("secretReferences").ShouldContain($"@Microsoft.KeyVault(SecretUri=${{vaultUri}}secrets/${{{VaultName}}})");
        new BicepSource("infra/modules/vault.bicep").Text.ShouldContain($"name: {VaultName}");
    }

    [Theory]
    [MemberData(nameof(ParameterFile.All), MemberType = typeof(ParameterFile))]
    public void The_app_starts_with_the_settings_of_a_parameter_file(string path)
    {
        var file = new ParameterFile(path);
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(file.AppSettings.Append(new("AzureWebJobsStorage", "UseDevelopmentStorage=true")));
        builder.AddLeadFunctions();
        using var services = builder.Services.BuildServiceProvider();

        services.GetService<IStartupValidator>()?.Validate();
        services.GetRequiredService<SourceRegistry>().All.ShouldNotBeEmpty();
        services.GetRequiredService<DestinationRegistry>().All.ShouldNotBeEmpty();
        file.Plain.Keys.Concat(file.Secret).Where(static name => !IsOfSourceOrDestination(name) && !KnownSettings.Contains(name)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(ParameterFile.All), MemberType = typeof(ParameterFile))]
    public void A_parameter_file_has_no_secret_among_the_plain_settings(string path)
    {
        var file = new ParameterFile(path);

        file.Plain.Keys.Where(static name => SecretName().IsMatch(name)).ShouldBeEmpty();
        file.Plain.Keys.Intersect(file.Secret, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();
        file.Secret.Select(static name => name.Replace('_', '-')).ToHashSet(StringComparer.OrdinalIgnoreCase).Count.ShouldBe(file.Secret.Count);
    }

    private static bool IsOfSourceOrDestination(string name) =>
        name.StartsWith($"{SourceRegistry.Section}__", StringComparison.Ordinal) || name.StartsWith($"{DestinationRegistry.Section}__", StringComparison.Ordinal);

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("Token$|Secret|Password|Key$|WebhookUrl$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecretName();
}
