using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox.Tests;

/// <summary>A sandbox of its own for every test, on a free port, with a clock that stands still.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private SandboxServer? _sandbox;

    private protected FakeClock Clock { get; } = new(new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero));

    private protected SandboxServer Sandbox => _sandbox!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var options = new SandboxOptions { TimeProvider = Clock };
        Configure(options);
        _sandbox = await SandboxServer.StartAsync(options, Cancellation);
        _client.BaseAddress = _sandbox.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual void Configure(SandboxOptions options)
    {
    }

    private protected static string Fill(char letter, int count) => new(letter, count);

    private protected Task<Reply> SmartfloAsync(HttpMethod method, string path, string? json = null, string? authorization = "Bearer sandbox-smartflo-token") =>
        SendAsync(method, "smartflo/v1/" + path, json, authorization);

    private protected Task<Reply> AddAsync(string json, string list = "441940") => SmartfloAsync(HttpMethod.Post, "broadcast/lead/" + list, json);

    private protected async Task<JsonArray> RowsAsync(string list = "441940", string query = "") =>
        (await SmartfloAsync(HttpMethod.Get, "broadcast/leads/" + list + query)).Json.AsArray();

    private protected Task<Reply> FlextellAsync(
        HttpMethod method, string path, string? json = null, string? authorization = "Bearer sandbox-flextell-token", string? tenant = "1") =>
        SendAsync(method, "flextell/api/v1/" + path, json, authorization, tenant is null ? null : ("X-Tenant", tenant));

    private protected Task<Reply> VcitaAsync(
        HttpMethod method, string path, string? json = null, string? authorization = "Bearer sandbox-vcita-token", string? onBehalfOf = null) =>
        SendAsync(method, "vcita/" + path, json, authorization, onBehalfOf is null ? null : ("X-On-Behalf-Of", onBehalfOf));

    private protected async Task<Reply> ControlAsync(HttpMethod method, string path, string? json = null) => await SendAsync(method, "_sandbox" + path, json, authorization: null);

    private protected async Task SetAsync(string settings) => (await ControlAsync(HttpMethod.Put, "/settings", settings)).Code.ShouldBe(200);

    private protected Task SetAsync(string provider, string settings) => SetAsync($"{{\"{provider}\":{settings}}}");

    private protected async Task FaultAsync(string fault) => (await ControlAsync(HttpMethod.Post, "/faults", fault)).Code.ShouldBe(201);

    private protected async Task<JsonArray> ReceivedAsync(string query = "") => (await ControlAsync(HttpMethod.Get, "/received" + query)).Json.AsArray();

    private protected async Task<int> CountAsync(string provider, string what) =>
        int.Parse((await ControlAsync(HttpMethod.Get, "/counts"))[provider]![what]!.ToString(), CultureInfo.InvariantCulture);

    private protected async Task<Reply> SendAsync(HttpMethod method, string path, string? body, string? authorization, (string Name, string Value)? header = null, string mediaType = "application/json")
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(mediaType));
        }

        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (header is { } extra)
        {
            request.Headers.Add(extra.Name, extra.Value);
        }

        using var response = await _client.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return new Reply(response.StatusCode, text, response.Headers, response.Content.Headers.ContentType?.MediaType);
    }
}
