using System.Globalization;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Ingest.Fuzzing;

/// <summary>
/// No bytes may make the app answer anything but 2xx or 4xx, or use memory without bound. Small here; <c>LEADFUNCTIONS_FUZZ=100000</c>
/// makes it long, and <c>LEADFUNCTIONS_FUZZ_SEED</c> another run.
/// </summary>
public sealed class FuzzTests(AzuriteFixture azurite)
{
    private const long MemoryBound = 400_000_000;

    private static readonly string[] Presets =
        ["generic", "form", "zapier", "elementor", "gravityforms", "wpforms", "contactform7", "webflow", "typeform", "unbounce"];

    [Fact]
    public async Task Broken_Bodies_Are_Read_Or_Refused()
    {
        using var benches = new DisposableList<IngestBench>(Presets.Select(static preset => IngestBench.Create(preset)));
        var mutator = new Mutator(Number("LEADFUNCTIONS_FUZZ_SEED", 1));
        for (var i = 0; i < Number("LEADFUNCTIONS_FUZZ", 4000); i++)
        {
            var (type, coding, body) = mutator.Next();
            var reading = await benches[i % benches.Count].ReadAsync(IngestBench.Request(type, body, [new("Content-Encoding", coding)]));

            (reading.Refusal?.Status ?? 200).ShouldBeOneOf(200, 400, 413, 415);
        }

        GC.Collect();
        GC.GetTotalMemory(forceFullCollection: true).ShouldBeLessThan(MemoryBound);
    }

    [Fact]
    public async Task The_App_Answers_Any_Bytes_With_2xx_Or_4xx()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings =>
        {
            foreach (var preset in Presets)
            {
                settings[$"Sources:{preset}:Preset"] = preset;
                settings[$"Sources:{preset}:Destinations:0"] = "smartflo";
            }
        });
        var mutator = new Mutator(Number("LEADFUNCTIONS_FUZZ_SEED", 1) + 1);
        for (var i = 0; i < Number("LEADFUNCTIONS_FUZZ", 4000) / 20; i++)
        {
            var (type, coding, body) = mutator.Next();
            using var content = new ByteArrayContent(body);
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            if (coding.Length > 0)
            {
                content.Headers.ContentEncoding.Add(coding);
            }

            using var response = await app.Http.PostAsync($"leads/{Presets[i % Presets.Length]}", content, TestContext.Current.CancellationToken);

            ((int)response.StatusCode).ShouldBeInRange(200, 499);
        }

        (await app.Http.GetAsync("health", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }

    private static int Number(string variable, int missing) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : missing;
}
