namespace Azure.Data.Tables.Tests;

/// <summary>The stand-in may lack members of the real package, and has none that it lacks or that differ.</summary>
public sealed class SignatureTests
{
    // Public in the real package and used only as parts of listed signatures, so not listed one by one.
    private static readonly string[] Unlisted =
    [
        "Azure.Data.Tables.TableAudience",
        "Azure.Data.Tables.TableClientOptions+ServiceVersion",
    ];

    [Fact]
    public void Every_public_member_is_one_of_the_real_package()
    {
        var expected = Listed();
        var actual = typeof(TableClient).Assembly.GetExportedTypes().Where(static type => !Unlisted.Contains(type.FullName)).ToList();

        actual.Count.ShouldBe(expected.Count);
        foreach (var type in actual)
        {
            expected.ShouldContainKey(type.FullName!);
            var known = expected[type.FullName!].Concat(MembersBeyondTheList(type)).ToList();
            SignatureText.MembersOf(type).Where(member => !known.Contains(member)).ShouldBeEmpty(type.FullName);
        }
    }

    [Fact]
    public void Every_type_that_is_listed_is_there() =>
        Listed().Keys.ShouldAllBe(static name => typeof(TableClient).Assembly.GetType(name) != null);

    [Fact]
    public void Every_asynchronous_member_that_the_app_may_use_is_there()
    {
        string[] left = ["Sas", "AccessPolic", "SetProperties", "GetProperties", "GetStatistics"];
        foreach (var (name, members) in Listed())
        {
            var there = SignatureText.MembersOf(typeof(TableClient).Assembly.GetType(name)!).ToList();
            members
                .Where(static member => member.Contains("Async", StringComparison.Ordinal))
                .Where(member => !left.Any(word => member.Contains(word, StringComparison.Ordinal)) && !there.Contains(member))
                .ShouldBeEmpty(name);
        }
    }

    // The comparison of an error code with another code, which the list leaves out as it does all operators.
    private static string[] MembersBeyondTheList(Type type) =>
        type == typeof(Models.TableErrorCode) ? ["bool Equals(TableErrorCode other)"] : [];

    private static Dictionary<string, List<string>> Listed()
    {
        using var stream = typeof(SignatureTests).Assembly.GetManifestResourceStream("signatures.txt")!;
        using var reader = new StreamReader(stream);
        var listed = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> members = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                members.Add(line.Trim());
                continue;
            }

            var name = line.Split(' ').First(static word => word.Contains('.', StringComparison.Ordinal));
            listed[name] = members = [];
        }

        return listed;
    }
}
