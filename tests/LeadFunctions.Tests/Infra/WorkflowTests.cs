using System.Text.RegularExpressions;

namespace LeadFunctions.Tests.Infra;

/// <summary>Workflows run what was looked at, with no more rights than they need.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Workflows { get; } = [.. Repository.Files(".github/workflows", "*.yml")];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Actions_are_pinned_to_a_commit_and_say_their_version(string path) =>
        Uses().Matches(Repository.Read(path)).Select(static match => match.Groups["action"].Value).ShouldAllBe(static action => Pinned().IsMatch(action));

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Nothing_is_allowed_unless_a_job_asks_for_it(string path) => Repository.Read(path).ShouldContain("\npermissions: {}\n");

    [Theory]
    [MemberData(nameof(Workflows))]
    public void No_stored_secret_is_used(string path) => Repository.Read(path).ShouldNotContain("secrets.");

    [GeneratedRegex(@"uses: (?<action>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pinned();
}
