namespace LeadFunctions.Tests.Infra;

/// <summary>The public API of the packages that the deployed app is built with, from <c>real-api.txt</c>.</summary>
public sealed class RealApi
{
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);

    public RealApi()
    {
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Repository.Read("tests/LeadFunctions.Tests/Infra/real-api.txt").Split('\n').Where(static line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == ' ')
            {
                members.Add(line.Trim());
            }
            else
            {
                _members[line] = members = new(StringComparer.Ordinal);
            }
        }
    }

    public bool HasType(string type) => _members.ContainsKey(type);

    public bool HasMember(string type, string member) =>
        _members.TryGetValue(type, out var members)
        && (members.Contains(member) || (member.StartsWith("get_", StringComparison.Ordinal) && members.Contains("get_*/0")));
}
