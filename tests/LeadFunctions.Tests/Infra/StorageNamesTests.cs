using System.Text.Json;
using LeadFunctions.Storage;

namespace LeadFunctions.Tests.Infra;

/// <summary>The deployment creates the queues and tables that the code names, no more and no fewer.</summary>
public sealed class StorageNamesTests
{
    [Fact]
    public void Every_work_queue_is_created_and_no_other() =>
        Created("queues").ShouldBe(WorkQueues(), ignoreOrder: true);

    [Fact]
    public void Every_table_is_created_and_no_other() =>
        Created("tables").ShouldBe(TableNames.All, ignoreOrder: true);

    [Fact]
    public void Every_queue_that_triggers_a_function_is_created() =>
        FunctionInventory.All.Select(static function => function.Queue).OfType<string>().Select(WithoutSuffix).Except(Created("queues"), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Every_queue_has_a_poison_queue()
    {
        var storage = new BicepSource("infra/modules/storage.bicep").Text;

        storage.ShouldContain("loadJsonContent('../storage-names.json')");
        storage.ShouldContain($"concat(names.queues, map(names.queues, queue => '${{queue}}{QueueNames.PoisonSuffix}'))");
        storage.ShouldContain("[for queue in queueNames: {");
        storage.ShouldContain("[for table in names.tables: {");
    }

    [Fact]
    public void Names_are_such_that_Azure_takes_them()
    {
        Created("queues").ShouldAllBe(static name => name.Length <= 56 && name.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
        Created("tables").ShouldAllBe(static name => name.Length >= 3 && name.Length <= 63 && name.All(char.IsAsciiLetterOrDigit));
    }

    private static IReadOnlyList<string> WorkQueues() => [.. QueueNames.All.Select(WithoutSuffix).Distinct(StringComparer.Ordinal)];

    private static string WithoutSuffix(string queue) =>
        queue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal) ? queue[..^QueueNames.PoisonSuffix.Length] : queue;

    private static IReadOnlyList<string> Created(string kind)
    {
        using var names = JsonDocument.Parse(Repository.Read("infra/storage-names.json"));
        return [.. names.RootElement.GetProperty(kind).EnumerateArray().Select(static name => name.GetString()!)];
    }
}
