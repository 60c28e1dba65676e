using System.Text.Json;
using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Smartflo;
using LeadFunctions.Snapshots.Pulling;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Snapshots.Scheduling;

/// <summary>Which lists are pulled: those in the settings, and those found at Smartflo where the settings say so.</summary>
public sealed class ListDirectory(ProviderHttp http, SnapshotAccount account, IOptions<SnapshotOptions> options)
{
    private static readonly Dictionary<string, string> NoHeaders = [];

    /// <summary>The lists in the settings.</summary>
    public IReadOnlyList<string> Configured => [.. options.Value.Lists.Distinct(StringComparer.Ordinal)];

    /// <summary>Lists found at Smartflo (https://docs.smartflo.tatatelebusiness.com/reference, <c>GET /v1/broadcast/lists</c>); none where they are not looked for.</summary>
    /// <exception cref="PullFailedException">Smartflo did not say which lists there are.</exception>
    public async Task<IReadOnlyList<string>> DiscoverAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Discover)
        {
            return [];
        }

        var destination = account.Of(string.Empty);
        var request = new ProviderRequest(HttpMethod.Get, ProviderUrl.Combine(destination.Options.BaseUrl!, SmartfloDefaults.ListsPath), NoHeaders);
        var reply = await PullFailedException.WrapAsync(() => http.GetAsync(request, destination.Account, cancellationToken), cancellationToken);
        if (reply.Status is < 200 or >= 300 || ReplyJson.Parse(reply.Body) is not { ValueKind: JsonValueKind.Array } lists)
        {
            throw new PullFailedException($"the lists could not be had (status {reply.Status}): {ReplyWords.Shorten(ReplyWords.Read(reply))}");
        }

        return [.. lists.EnumerateArray().Select(static list => (JsonElement?)list).Select(Read).OfType<DiscoveredList>().Where(IsWanted).Select(static list => list.Id)];
    }

    /// <summary>Whether a list is one of them.</summary>
    /// <exception cref="PullFailedException">Smartflo did not say which lists there are.</exception>
    public async Task<bool> ContainsAsync(string listId, CancellationToken cancellationToken) =>
        Configured.Contains(listId, StringComparer.Ordinal) || (await DiscoverAsync(cancellationToken)).Contains(listId, StringComparer.Ordinal);

    private static DiscoveredList? Read(JsonElement? list) =>
        (list.Member("id") ?? list.Member("list_id")).AsText() is { } id && SnapshotOptions.IsListId(id)
            ? new DiscoveredList(id, (list.Member("name") ?? list.Member("list_name")).AsText() ?? string.Empty)
            : null;

    private bool IsWanted(DiscoveredList list) =>
        (options.Value.Include.Count == 0 || ListPattern.Fits(options.Value.Include, list)) && !ListPattern.Fits(options.Value.Exclude, list);
}
