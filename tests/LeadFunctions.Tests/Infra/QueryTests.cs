using System.Text.RegularExpressions;
using LeadFunctions.Delivery;

namespace LeadFunctions.Tests.Infra;

/// <summary>Alerts and charts look for what the app and the host really write.</summary>
public sealed partial class QueryTests
{
    // Of the host: Microsoft.Azure.WebJobs.Extensions.Storage.Queues, QueueProcessor; Microsoft.Azure.WebJobs, FunctionListener.
    private static readonly string[] WrittenByTheHost =
    [
        "Message has reached MaxDequeueCount of {Limit}. Moving message to queue '{Queue}'.",
        "The listener for function '{Function}'*",
    ];

    private static readonly string AlertRules = Repository.Read("infra/modules/alerts.bicep");

    public static TheoryData<string> Queries { get; } = [.. Repository.Files("infra/queries", "*.kql")];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Messages_that_a_query_reads_are_written(string path) =>
        Parse().Matches(Code(path)).Select(static match => Template(match.Groups["pattern"].Value)).Where(static template => !IsWritten(template)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Queries))]
    public void Texts_that_a_query_looks_for_are_written(string path) =>
        Search().Matches(Code(path)).Select(static match => match.Groups["text"].Value).Where(static text => !IsPartOfAMessage(text)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Queries))]
    public void Outcomes_states_and_functions_that_a_query_names_exist(string path)
    {
        Named(path, "Outcome").Except(Enum.GetNames<OutcomeKind>(), StringComparer.Ordinal).ShouldBeEmpty();
        Named(path, "State").Except(Enum.GetNames<DeliveryState>(), StringComparer.Ordinal).ShouldBeEmpty();
        Named(path, "Name").Except(FunctionInventory.All.Select(static function => function.Name), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_is_used_and_its_placeholders_are_filled(string path)
    {
        var load = $"loadTextContent('../queries/{Path.GetFileName(path)}')";
        Repository.Files("infra", "*.bicep").ShouldContain(file => new BicepSource(file).Text.Contains(load, StringComparison.Ordinal));

        foreach (var placeholder in Placeholder().Matches(Repository.Read(path)).Select(static match => match.Value).Distinct(StringComparer.Ordinal))
        {
            AlertRules.ShouldContain($"replace({load}, '{placeholder}', ");
        }
    }

    [Fact]
    public void The_operating_page_says_what_to_do_about_each_alert()
    {
        var page = Repository.Read("docs/operating.md");

        AlertTitle().Matches(AlertRules).Select(static match => match.Groups["title"].Value).Where(title => !page.Contains($"### {title}\n", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Code(string path) => string.Join('\n', Repository.Read(path).Split('\n').Where(static line => !line.StartsWith("//", StringComparison.Ordinal)));

    // `"Lead " LeadId " was accepted."` is `Lead {LeadId} was accepted.`
    private static string Template(string pattern) =>
        Part().Replace(pattern, static part => part.Groups["text"].Success ? part.Groups["text"].Value : part.Groups["name"].Success ? $"{{{part.Groups["name"].Value}}}" : "*");

    private static bool IsWritten(string template) =>
        LogTemplates.All.Concat(WrittenByTheHost).Any(message => template[0] == '*'
            ? message.EndsWith(template[1..], StringComparison.Ordinal)
            : string.Equals(message, template, StringComparison.Ordinal));

    private static bool IsPartOfAMessage(string text) => LogTemplates.All.Concat(WrittenByTheHost).Any(message => message.Contains(text, StringComparison.Ordinal));

    private static IEnumerable<string> Named(string path, string column) =>
        Regex.Matches(Code(path), $@"\b{column} (==|in) (""(?<name>\w+)""|\((?<names>[^)]*)\))", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .SelectMany(static match => match.Groups["name"].Success ? [match.Groups["name"].Value] : match.Groups["names"].Value.Split(',').Select(static name => name.Trim().Trim('"')));

    [GeneratedRegex(@"\| parse Message with (?<pattern>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parse();

    [GeneratedRegex(@"Message (startswith|endswith|has) ""(?<text>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Search();

    [GeneratedRegex(@"\s*(?:""(?<text>[^""]*)""|(?<name>[A-Za-z]+)(?::\w+)?|\*)\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\s+title: '(?<title>.+)'$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AlertTitle();
}
