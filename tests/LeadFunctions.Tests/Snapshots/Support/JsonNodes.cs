using System.Text.Json.Nodes;

namespace LeadFunctions.Tests.Snapshots.Support;

/// <summary>Short ways to look into answers.</summary>
public static class JsonNodes
{
    /// <summary>Whether a member is a text.</summary>
    public static bool Is(this JsonNode? node, string member, string text) => string.Equals(node?[member]?.ToString(), text, StringComparison.Ordinal);

    /// <summary>How many nodes have a text as a member.</summary>
    public static int CountOf(this IEnumerable<JsonNode?> nodes, string member, string text) => nodes.Count(node => node.Is(member, text));
}
