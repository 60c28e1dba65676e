using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Soak.Chaos;

namespace LeadFunctions.Soak.Leads;

/// <summary>Post leads from several connections; each is posted again and again, to whichever process, until it is answered with 200.</summary>
internal sealed class Posters(AppFleet fleet, Ledger ledger) : IDisposable
{
    private const string Path = "api/leads/website";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Posts every lead.</summary>
    public Task PostAsync(IEnumerable<SoakLead> leads, int connections, CancellationToken cancellationToken)
    {
        var waiting = new ConcurrentQueue<SoakLead>(leads);
        return Task.WhenAll(Enumerable.Range(0, connections).Select(async connection =>
        {
            for (var turn = connection; waiting.TryDequeue(out var lead); turn++)
            {
                await PostAsync(lead, turn, cancellationToken);
            }
        }));
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task PostAsync(SoakLead lead, int turn, CancellationToken cancellationToken)
    {
        while (await TryPostAsync(lead, fleet.Address(turn++), cancellationToken) is not { } id)
        {
            ledger.CountRepeat();
            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task<string?> TryPostAsync(SoakLead lead, Uri app, CancellationToken cancellationToken)
    {
        try
        {
            var body = new { name = lead.Name, phone = lead.Digits, email = lead.Email, utm_source = "soak" };
            using var response = await _http.PostAsJsonAsync(new Uri(app, Path), body, cancellationToken);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                var id = (await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!["id"]!.GetValue<string>();
                ledger.Accept(id, lead);
                return id;
            }

            return response.StatusCode == HttpStatusCode.ServiceUnavailable
                ? null
                : throw new InvalidOperationException($"A lead was answered with {response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }
}
