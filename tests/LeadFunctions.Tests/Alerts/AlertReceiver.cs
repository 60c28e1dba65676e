using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Tests.Alerts;

/// <summary>Stands for the chat that alerts are posted to.</summary>
public sealed class AlertReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _texts = new();

    private AlertReceiver(WebApplication app) => _app = app;

    public Uri Url => new(new Uri(_app.Urls.First()), "hook");

    public bool IsBroken { get; set; }

    public IReadOnlyList<string> Texts => [.. _texts];

    public static async Task<AlertReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new AlertReceiver(builder.Build());
        receiver._app.MapPost("hook", (JsonObject body) =>
        {
            if (receiver.IsBroken)
            {
                return Results.StatusCode(StatusCodes.Status500InternalServerError);
            }

            receiver._texts.Enqueue(body["text"]!.GetValue<string>());
            return Results.Ok();
        });
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
