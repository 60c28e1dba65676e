using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LeadFunctions.Sandbox.Tests;

public sealed class SandboxServerTests : SandboxTest
{
    [Fact]
    public void Addresses_Are_Those_That_Clients_Are_Given()
    {
        Sandbox.BaseAddress.Host.ShouldBe("127.0.0.1");
        Sandbox.SmartfloBaseUrl.ShouldBe($"http://127.0.0.1:{Sandbox.BaseAddress.Port}/smartflo");
        Sandbox.FlextellBaseUrl.ShouldBe($"http://127.0.0.1:{Sandbox.BaseAddress.Port}/flextell/api");
        Sandbox.FlextellTokenUrl.ShouldBe($"http://127.0.0.1:{Sandbox.BaseAddress.Port}/flextell/oauth/token");
        Sandbox.VcitaBaseUrl.ShouldBe($"http://127.0.0.1:{Sandbox.BaseAddress.Port}/vcita");
    }

    [Fact]
    public async Task A_Port_In_Use_Is_One_Clear_Line()
    {
        var options = new SandboxOptions { Port = Sandbox.BaseAddress.Port };
        var error = await Should.ThrowAsync<SandboxException>(() => SandboxServer.StartAsync(options, Cancellation));
        error.Message.ShouldBe($"Port {Sandbox.BaseAddress.Port} is in use: choose another one with --port.");
    }

    [Fact]
    public async Task A_Wrong_Option_Is_Told()
    {
        var options = new SandboxOptions { CallsPerSecond = -1 };
        (await Should.ThrowAsync<SandboxException>(() => SandboxServer.StartAsync(options, Cancellation))).Message.ShouldContain("CallsPerSecond");
    }

    [Fact]
    public async Task Only_Loopback_Is_Listened_On()
    {
        var outside = (await Dns.GetHostAddressesAsync(Dns.GetHostName(), AddressFamily.InterNetwork, Cancellation)).FirstOrDefault(static a => !IPAddress.IsLoopback(a));
        Assert.SkipWhen(outside is null, "This machine has no address but loopback.");
        using var socket = new TcpClient();
        await Should.ThrowAsync<SocketException>(() => socket.ConnectAsync(outside, Sandbox.BaseAddress.Port, Cancellation).AsTask());
    }

    [Theory]
    [InlineData("--bogus", "1")]
    [InlineData("--port", "x")]
    [InlineData("--port")]
    public async Task Wrong_Arguments_Are_One_Clear_Line(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SandboxServer).Assembly.Location, .. arguments]) { UseShellExecute = false, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        process.ExitCode.ShouldBe(2);
        error.Trim().ShouldBe("usage: LeadFunctions.Sandbox [--port 7080] [--calls-per-second 50]");
    }

    [Fact]
    public async Task Thousands_Of_Calls_At_Once_Are_All_Recorded_Once()
    {
        const int Each = 1000;
        await SetAsync("""{"callsPerSecond":0}""");
        var replies = await Task.WhenAll(Enumerable.Range(0, Each).SelectMany(i => new[]
        {
            AddAsync(string.Create(CultureInfo.InvariantCulture, $"{{\"field_0\":\"{9_000_000_000 + (i / 2)}\",\"duplicate_option\":\"skip\"}}")),
            FlextellAsync(HttpMethod.Post, "leads", """{"last_name":"X"}"""),
            VcitaAsync(HttpMethod.Post, "platform/v1/leadgen", $$"""{"first_name":"A","identifier_type":"unique_id","unique_id":"{{i / 2}}","request_title":"t"}"""),
        }));

        replies.ShouldAllBe(static r => r.Code < 300);
        (await CountAsync("smartflo", "leads")).ShouldBe(Each / 2);
        (await RowsAsync()).Count.ShouldBe(Each / 2);
        (await CountAsync("flextell", "leads")).ShouldBe(Each);
        (await CountAsync("vcita", "leads")).ShouldBe(Each / 2);
        (await CountAsync("vcita", "conversations")).ShouldBe(Each);
        replies.Where(static r => r.Text.Contains("conversation_uid", StringComparison.Ordinal)).Select(static r => r["conversation_uid"]!.ToString())
            .Distinct(StringComparer.Ordinal).Count().ShouldBe(Each);
        (await ReceivedAsync()).Select(static c => c!["sequence"]!.GetValue<int>()).ShouldBeInOrder();
    }
}
