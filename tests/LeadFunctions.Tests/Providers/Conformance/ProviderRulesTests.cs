using LeadFunctions.Providers;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Providers.Conformance;

/// <summary>What holds for every provider in the repository, now and later.</summary>
public sealed class ProviderRulesTests(AzuriteFixture azurite)
{
    // What every provider's folder has; a provider may have more.
    private static readonly string[] Parts = ["Defaults", "Destination", "Lookup", "Mapper", "Options", "Outcomes", "Provider"];

    [Fact]
    public async Task Every_Registered_Provider_Passes_The_Suite()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var providers = app.Services.GetServices<IProvider>().Select(static provider => provider.GetType().Name[..^"Provider".Length]).ToList();

        providers.Count.ShouldBeGreaterThan(0);
        foreach (var provider in providers)
        {
            var suite = typeof(ProviderConformance).Assembly.GetType($"{typeof(ProviderConformance).Namespace}.{provider}ConformanceTests");
            suite.ShouldNotBeNull($"{provider} has no {provider}ConformanceTests");
            suite.IsAssignableTo(typeof(ProviderConformance)).ShouldBeTrue(provider);
        }
    }

    [Fact]
    public async Task Every_Provider_In_The_Assembly_Is_Registered()
    {
        await using var app = await TestApp.StartAsync(azurite);

        var all = typeof(IProvider).Assembly.GetTypes().Where(static type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IProvider))).ToList();

        all.Count.ShouldBeGreaterThan(0);
        app.Services.GetServices<IProvider>().Select(static provider => provider.GetType()).ShouldBe(all, ignoreOrder: true);
    }

    [Fact]
    public void Every_Providers_Folder_Has_The_Same_File_Names()
    {
        var folders = Directory.GetDirectories(Path.Combine(RepositoryRoot(), "src", "LeadFunctions", "Providers"))
            .Select(static folder => new DirectoryInfo(folder))
            .Where(static folder => folder.GetFiles($"{folder.Name}Provider.cs").Length > 0)
            .ToList();

        folders.Count.ShouldBeGreaterThan(0);
        foreach (var folder in folders)
        {
            var files = folder.GetFiles("*.cs").Select(static file => file.Name).ToList();
            Parts.Where(part => !files.Contains($"{folder.Name}{part}.cs")).ShouldBeEmpty($"of {folder.Name}");
        }
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "LeadFunctions.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
