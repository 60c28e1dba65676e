using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Ingest.Presets;

public sealed class PresetFixtureTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(PresetFixture.Folder, "*.json", SearchOption.AllDirectories).Select(static file => Path.GetRelativePath(PresetFixture.Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_Documented_Payload_Becomes_The_Lead_It_Is(string file)
    {
        var fixture = PresetFixture.Load(file);
        using var bench = IngestBench.Create(file.Split('/')[0], fixture.Settings);

        var reading = await bench.ReadAsync(IngestBench.Request(fixture.ContentType, fixture.BodyBytes(), fixture.Headers));

        reading.IsRead.ShouldBeTrue(reading.Refusal?.Detail);
        var read = reading.Leads.ShouldHaveSingleItem();
        var lead = read.Lead.ShouldNotBeNull();
        read.Errors.ShouldBeEmpty();
        foreach (var (name, value) in fixture.Expected)
        {
            lead.Value(name).ShouldBe(value, name);
        }

        LeadId.TryParse(lead.Id, out var id).ShouldBeTrue();
        (id.Window is "0000").ShouldBe(fixture.HasSenderKey);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_Same_Payload_Is_The_Same_Lead(string file)
    {
        var fixture = PresetFixture.Load(file);
        using var bench = IngestBench.Create(file.Split('/')[0], fixture.Settings);
        var request = IngestBench.Request(fixture.ContentType, fixture.BodyBytes(), fixture.Headers);

        var first = await bench.ReadAsync(request);
        var second = await bench.ReadAsync(request with { ReceivedAt = request.ReceivedAt.AddSeconds(1) });

        second.Leads[0].Lead!.Id.ShouldBe(first.Leads[0].Lead!.Id);
    }

    [Fact]
    public void Every_Preset_Has_A_Documented_Payload_And_A_Page()
    {
        using var bench = IngestBench.Create("generic");
        var presets = bench.Services.GetServices<SourcePreset>().Select(static preset => preset.Name).ToList();

        presets.Count.ShouldBe(13);
        foreach (var preset in presets)
        {
            Files().ShouldContain(row => row.Data.StartsWith($"{preset}/", StringComparison.Ordinal), preset);
            File.Exists(Path.Combine(AppContext.BaseDirectory, "docs", "sources", $"{preset}.md")).ShouldBeTrue(preset);
        }
    }
}
