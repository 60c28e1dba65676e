using System.Net;
using System.Net.Sockets;

namespace LeadFunctions.DevHost.Tests;

public sealed class StartTests
{
    private const string NobodyThere =
        "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a;";

    [Theory]
    [InlineData("--port", "--sandbox-port")]
    [InlineData("--sandbox-port", "--port")]
    public async Task A_Busy_Port_Is_One_Line(string option, string other)
    {
        using var busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();
        var port = ((IPEndPoint)busy.LocalEndpoint).Port;

        await ShouldFailAsync($"Port {port} is in use: choose another one with {option}.", [option, $"{port}", other, "0"]);
    }

    [Fact]
    public async Task A_Missing_Node_Is_One_Line()
    {
        using var data = new TemporaryDirectory();

        await ShouldFailAsync("install Node.js 20 or newer", ["--port", "0", "--sandbox-port", "0", "--data", data.Path], ("PATH", ""));
    }

    [Theory]
    [InlineData(NobodyThere, "The storage account at 127.0.0.1:1 cannot be used: Connection refused")]
    [InlineData("nonsense", "The storage connection string cannot be read")]
    public async Task An_Unreachable_Storage_Is_One_Line(string connection, string line) =>
        await ShouldFailAsync(line, ["--port", "0", "--sandbox-port", "0", "--storage", connection]);

    [Fact]
    public async Task A_Wrong_Setting_Of_The_Environment_Is_One_Line()
    {
        using var data = new TemporaryDirectory();

        await ShouldFailAsync(
            "Sources__website__Destinations__0",
            ["--port", "0", "--sandbox-port", "0", "--data", data.Path],
            ("Sources__website__Destinations__0", "nowhere"));
    }

    [Fact]
    public async Task Data_In_Use_By_Another_Dev_Host_Is_One_Line()
    {
        using var data = new TemporaryDirectory();
        await using var first = await RunningDevHost.StartAsync(data.Path);

        await ShouldFailAsync($"The data directory {data.Path} cannot be used", ["--port", "0", "--sandbox-port", "0", "--data", data.Path]);
    }

    [Theory]
    [InlineData("--nope")]
    [InlineData("--port", "many")]
    [InlineData("--port", "70000")]
    [InlineData("--data")]
    public async Task Wrong_Arguments_Are_Answered_With_The_Usage(params string[] args)
    {
        var (exitCode, output, error) = await DevHostProgram.RunAsync(args);

        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldStartWith("usage:");
    }

    [Fact]
    public async Task Help_Is_Written_To_Standard_Output()
    {
        var (exitCode, output, error) = await DevHostProgram.RunAsync(["--help"]);

        exitCode.ShouldBe(0);
        error.ShouldBeEmpty();
        output.ShouldContain("--sandbox-port");
    }

    private static async Task ShouldFailAsync(string line, string[] args, params (string Name, string Value)[] environment)
    {
        var (exitCode, output, error) = await DevHostProgram.RunAsync(args, environment);

        exitCode.ShouldBe(1);
        error.TrimEnd().ShouldNotContain("\n");
        error.ShouldContain(line);
        output.ShouldNotContain(" at LeadFunctions");
    }
}
