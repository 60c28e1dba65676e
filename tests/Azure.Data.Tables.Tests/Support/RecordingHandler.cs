using System.Net;

namespace Azure.Data.Tables.Tests;

/// <summary>Answers as told, and keeps what it was asked.</summary>
internal sealed class RecordingHandler(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    private int _next;

    internal List<HttpRequestMessage> Requests { get; } = [];

    internal static HttpResponseMessage NoContent() => new(HttpStatusCode.NoContent);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var kept = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var (name, values) in request.Headers)
        {
            kept.Headers.TryAddWithoutValidation(name, values);
        }

        Requests.Add(kept);
        return Task.FromResult(answers[_next++]());
    }
}
