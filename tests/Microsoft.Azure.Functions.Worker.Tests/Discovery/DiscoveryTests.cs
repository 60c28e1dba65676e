using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class DiscoveryTests
{
    [Theory]
    [InlineData(typeof(WrongFunctions.NoTrigger), "it has 0 triggers, not one")]
    [InlineData(typeof(WrongFunctions.TwoTriggers), "it has 2 triggers, not one")]
    [InlineData(typeof(WrongFunctions.UnknownParameter), "nothing can be bound to parameter 'other' of type Stream")]
    [InlineData(typeof(WrongFunctions.RequestOfAQueue), "nothing can be bound to parameter 'request' of type HttpRequest")]
    [InlineData(typeof(WrongFunctions.WrongTriggerType), "TimerTriggerAttribute cannot be bound to parameter 'timer' of type DateTime")]
    [InlineData(typeof(WrongFunctions.AsyncVoid), "it is async void: return Task")]
    [InlineData(typeof(WrongFunctions.Generic), "it is generic")]
    [InlineData(typeof(WrongFunctions.AbstractClass), "its class is abstract")]
    [InlineData(typeof(WrongFunctions.WrongRoute), "its route '/api/a/{b' is not valid")]
    [InlineData(typeof(WrongFunctions.RouteOfAMissingSetting), "the setting 'NotThere', named by %NotThere%, is missing")]
    public void A_function_that_is_declared_wrongly_stops_the_start_by_name(Type type, string reason)
    {
        var message = Should.Throw<InvalidOperationException>(() => TestHost.Builder([type]).Build()).Message;
        message.ShouldStartWith("Function 'Wrong'");
        message.ShouldContain(reason);
    }

    [Fact]
    public void Two_functions_of_one_name_stop_the_start() =>
        Should.Throw<InvalidOperationException>(() => TestHost.Builder([typeof(WrongFunctions.SameName)]).Build()).Message.ShouldBe(
            $"Two functions are named 'twin': {typeof(WrongFunctions.SameName).FullName}.One and {typeof(WrongFunctions.SameName).FullName}.Two.");

    [Fact]
    public void HTTP_functions_need_the_web_application()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Services.AddSingleton(new FunctionTypes(typeof(ResultFunctions)));
        Should.Throw<InvalidOperationException>(builder.Build).Message.ShouldContain("call ConfigureFunctionsWebApplication() on the builder");
    }

    [Fact]
    public void The_functions_are_those_of_the_assembly_that_a_setting_names()
    {
        var builder = FunctionsApplication.CreateBuilder(["--LocalHost:FunctionsAssembly", "Microsoft.Azure.Functions.Worker.SampleApp"]);
        builder.ConfigureFunctionsWebApplication();
        using var host = builder.Build();
        host.Services.GetRequiredService<FunctionCatalog>().All.Select(function => function.Name).ShouldBe(["Hello", "Work", "Tick"], ignoreOrder: true);
    }

    [Fact]
    public void An_assembly_that_is_not_there_stops_the_start()
    {
        var builder = FunctionsApplication.CreateBuilder(["--LocalHost:FunctionsAssembly", "Not.There"]);
        Should.Throw<InvalidOperationException>(builder.Build).Message.ShouldStartWith("LocalHost:FunctionsAssembly is 'Not.There', which cannot be loaded");
    }

    [Fact]
    public void An_app_is_built_once()
    {
        var builder = TestHost.Builder([]);
        using var host = builder.Build();
        Should.Throw<InvalidOperationException>(builder.Build);
    }
}
