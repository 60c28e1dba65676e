using LeadFunctions.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Tests.Operations;

/// <summary>Stands before a queue service: passes calls on, and does to puts on one queue what the test says.</summary>
internal sealed class QueueGate : IAsyncDisposable
{
    private readonly HttpClient _client = new();
    private readonly Uri _service;
    private readonly string _queue;
    private readonly Queue<Put> _puts;
    private StubServer? _server;

    private QueueGate(Uri service, string queue, IEnumerable<Put> puts) => (_service, _queue, _puts) = (service, queue, new(puts));

    /// <summary>What becomes of a put; those that nothing is said of are passed on.</summary>
    public enum Put
    {
        /// <summary>It is carried out, and its answer is lost.</summary>
        AnswerLost,

        /// <summary>It never gets to the service, and nobody says so.</summary>
        CallLost,

        /// <summary>The service is busy.</summary>
        Refused,
    }

    /// <summary>Starts a gate, and gives the account's connection string with the gate in it.</summary>
    public static async Task<(QueueGate Gate, string Storage)> StartAsync(string storage, string queue, params IEnumerable<Put> puts)
    {
        var parts = storage.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(static part => part.Split('=', 2)).ToDictionary(static part => part[0], static part => part[1], StringComparer.Ordinal);
        var service = new Uri(parts["QueueEndpoint"]);
        var gate = new QueueGate(service, queue, puts);
        gate._server = await StubServer.StartAsync(gate.AnswerAsync);
        parts["QueueEndpoint"] = new Uri(gate._server.Url, service.AbsolutePath).AbsoluteUri;
        return (gate, string.Join(';', parts.Select(static part => $"{part.Key}={part.Value}")));
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _client.Dispose();
    }

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        var put = HttpMethods.IsPost(request.Method) && request.Path.Value!.EndsWith($"/{_queue}/messages", StringComparison.Ordinal) && _puts.TryDequeue(out var next) ? next : (Put?)null;
        if (put == Put.Refused)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        if (put != Put.CallLost)
        {
            using var response = await PassAsync(request);
            if (put is null)
            {
                var body = await response.Content.ReadAsByteArrayAsync();
                foreach (var (name, values) in response.Headers.Where(static header => !header.Key.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)))
                {
                    request.HttpContext.Response.Headers[name] = values.ToArray();
                }

                request.HttpContext.Response.StatusCode = (int)response.StatusCode;
                return body.Length > 0 ? new Body(body, response.Content.Headers.ContentType?.ToString()) : Results.StatusCode((int)response.StatusCode);
            }
        }

        request.HttpContext.Abort();
        return Results.Empty;
    }

    private async Task<HttpResponseMessage> PassAsync(HttpRequest request)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(_service, request.Path + request.QueryString));
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        message.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in request.Headers.Where(static header => header.Key is not ("Host" or "Connection" or "Content-Length")))
        {
            if (!message.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                message.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return await _client.SendAsync(message);
    }

    private sealed class Body(byte[] bytes, string? type) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = type;
            await httpContext.Response.Body.WriteAsync(bytes);
        }
    }
}
