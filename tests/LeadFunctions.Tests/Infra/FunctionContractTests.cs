using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadFunctions.Tests.Infra;

/// <summary>Public addresses, queues and schedules change only on purpose: forms out there post to them, and messages wait in them.</summary>
public sealed class FunctionContractTests
{
    private const string ExpectedFile = "tests/LeadFunctions.Tests/Infra/functions.expected.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions OnOneLine = new(Json) { WriteIndented = false };

    [Fact]
    public void Functions_are_the_expected_ones()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "functions.actual.json");
        File.WriteAllText(file, JsonSerializer.Serialize(FunctionInventory.All, Json) + "\n");

        var expected = OneByOne(JsonSerializer.Deserialize<DeployedFunction[]>(Repository.Read(ExpectedFile), Json)!);
        var actual = OneByOne(FunctionInventory.All);
        var gone = expected.Except(actual, StringComparer.Ordinal).Select(static function => $"- {function}");
        var come = actual.Except(expected, StringComparer.Ordinal).Select(static function => $"+ {function}");
        gone.Concat(come).ShouldBeEmpty(
            $"What forms, senders and waiting messages rely on has changed. If that is meant, accept it:\n  cp {file} {Repository.PathOf(ExpectedFile)}");
    }

    [Fact]
    public void Function_names_differ_by_more_than_case() =>
        FunctionInventory.All.Select(static function => function.Name).ToHashSet(StringComparer.OrdinalIgnoreCase).Count.ShouldBe(FunctionInventory.All.Count);

    [Fact]
    public void No_timer_runs_at_every_start() =>
        FunctionInventory.All.ShouldAllBe(static function => function.RunOnStartup != true);

    [Fact]
    public void Only_sources_and_health_are_open_to_everybody() =>
        FunctionInventory.All.Where(static function => function.AuthLevel is "Anonymous").Select(static function => function.Route)
            .ShouldBe(["health", "leads/{source}", "leads/{source}/stamp"], ignoreOrder: true);

    [Fact]
    public void Queues_are_those_of_the_app_s_own_storage_account() =>
        FunctionInventory.All.ShouldAllBe(static function => function.Connection == null);

    private static IReadOnlyList<string> OneByOne(IEnumerable<DeployedFunction> functions) =>
        [.. functions.Select(static function => JsonSerializer.Serialize(function, OnOneLine))];
}
