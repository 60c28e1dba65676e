using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Tests.Snapshots.Support;

/// <summary>Stands for Smartflo's answer of one list: the whole of it, or the first part of it and then nothing until the app goes away.</summary>
public sealed class StallingSmartflo : IAsyncDisposable
{
    private const double PartBeforeStall = 0.8;

    private StubServer? _server;
    private volatile byte[] _list = [];

    /// <summary>Whether answers that begin from now on stop in the middle.</summary>
    public bool Stalls { get; set; }

    public Uri Url => _server!.Url;

    public static async Task<StallingSmartflo> StartAsync()
    {
        var smartflo = new StallingSmartflo();
        smartflo._server = await StubServer.StartAsync(request => Task.FromResult(smartflo.Answer(request.HttpContext.RequestAborted)));
        return smartflo;
    }

    /// <summary>What the list is from now on.</summary>
    public void Put(IEnumerable<JsonObject> rows) => _list = Encoding.UTF8.GetBytes(new JsonArray([.. rows.Select(static row => row.DeepClone())]).ToJsonString());

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private IResult Answer(CancellationToken gone)
    {
        var (list, stalls) = (_list, Stalls);
        return Results.Stream(
            async stream =>
            {
                await stream.WriteAsync(stalls ? list.AsMemory(0, (int)(list.Length * PartBeforeStall)) : list, gone);
                await stream.FlushAsync(gone);
                await (stalls ? Task.Delay(Timeout.Infinite, gone).ContinueWith(static _ => { }, TaskScheduler.Default) : Task.CompletedTask);
            },
            "application/json");
    }
}
