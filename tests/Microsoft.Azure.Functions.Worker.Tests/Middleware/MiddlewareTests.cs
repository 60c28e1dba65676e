using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class MiddlewareTests
{
    private readonly FunctionProbe _probe = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Steps_run_in_the_order_they_were_added_around_the_function()
    {
        await using var host = await StartAsync(builder =>
        {
            builder.UseMiddleware<RecordingMiddleware>();
            builder.UseMiddleware(async (context, next) =>
            {
                await _probe.CallAsync("delegate in");
                await next();
                await _probe.CallAsync("delegate out");
            });
        });
        await host.Client.GetAsync("api/probe", Cancelled);
        (await _probe.NextAsync()).ShouldBe("recording in");
        (await _probe.NextAsync()).ShouldBe("delegate in");
        (await _probe.NextAsync()).ShouldBeAssignableTo<FunctionContext>();
        (await _probe.NextAsync()).ShouldBe("delegate out");
        (await _probe.NextAsync()).ShouldBe("recording out");
    }

    [Theory]
    [InlineData("Probe", 3)]
    [InlineData("Other", 1)]
    public async Task A_step_can_be_for_some_invocations_only(string function, int calls)
    {
        await using var host = await StartAsync(builder => builder
            .UseWhen<RecordingMiddleware>(context => string.Equals(context.FunctionDefinition.Name, function, StringComparison.Ordinal))
            .UseWhen(context => context.FunctionDefinition.Name is "Nobody", (_, _) => throw new InvalidOperationException(
                "not for this one")));
        (await host.Client.GetAsync("api/probe", Cancelled)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _probe.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task A_step_sees_the_request_and_can_answer_it_in_the_function_s_place()
    {
        await using var host = await StartAsync(builder => builder.UseMiddleware(async (context, _) =>
        {
            var http = context.GetHttpContext().ShouldNotBeNull();
            http.Response.StatusCode = StatusCodes.Status418ImATeapot;
            await http.Response.WriteAsync("instead", Cancelled);
        }));
        using var response = await host.Client.GetAsync("api/probe", Cancelled);
        ((int)response.StatusCode).ShouldBe(418);
        (await response.Content.ReadAsStringAsync(Cancelled)).ShouldBe("instead");
        _probe.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_step_sees_what_the_function_throws()
    {
        _probe.Do = static (_, _) => throw new InvalidOperationException("thrown");
        await using var host = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            var thrown = await Should.ThrowAsync<InvalidOperationException>(next);
            await context.GetHttpContext()!.Response.WriteAsync(thrown.Message, Cancelled);
        }));
        (await host.Client.GetStringAsync("api/probe", Cancelled)).ShouldBe("thrown");
    }

    [Fact]
    public async Task Steps_and_function_share_the_invocation_s_scope()
    {
        var seen = new List<object>();
        await using var host = await StartAsync(builder =>
        {
            builder.Services.AddScoped<List<string>>();
            builder.UseMiddleware(async (context, next) =>
            {
                seen.Add(context.InstanceServices.GetRequiredService<List<string>>());
                await next();
                seen.Add(context.GetHttpContext()!.RequestServices.GetRequiredService<List<string>>());
            });
        });
        await host.Client.GetAsync("api/probe", Cancelled);
        await host.Client.GetAsync("api/probe", Cancelled);
        seen[0].ShouldBeSameAs(seen[1]);
        seen[2].ShouldBeSameAs(seen[3]);
        seen[0].ShouldNotBeSameAs(seen[2]);
    }

    private Task<TestHost> StartAsync(Action<FunctionsApplicationBuilder> configure)
    {
        var builder = TestHost.Builder([typeof(ProbeHttpFunctions)]);
        builder.Services.AddSingleton(_probe);
        configure(builder);
        return TestHost.StartAsync(builder);
    }
}
