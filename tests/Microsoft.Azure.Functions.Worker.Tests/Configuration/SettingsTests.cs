using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void Values_of_local_settings_are_settings_nested_as_environment_variables_are()
    {
        using var folder = new SettingsFolder(localSettings: """{ "IsEncrypted": false, "Values": { "Plain": "1", "A__B__0": "2", "C:D": "3" }, "Other": { "E": "4" } }""");
        var settings = Builder(folder).Configuration;
        settings["Plain"].ShouldBe("1");
        settings["A:B:0"].ShouldBe("2");
        settings["C:D"].ShouldBe("3");
        settings["Other:E"].ShouldBeNull();
    }

    [Fact]
    public void Host_of_local_settings_says_where_to_listen_and_who_may_call()
    {
        using var folder = new SettingsFolder(localSettings: """{ "Host": { "LocalHttpPort": 7099, "CORS": "https://a.example", "CORSCredentials": true } }""");
        var builder = Builder(folder);
        using var host = builder.Build();
        var options = host.Services.GetRequiredService<IOptions<LocalHostOptions>>().Value;
        options.Urls.ShouldBe("http://localhost:7099");
        options.Cors.ShouldBe("https://a.example");
        options.CorsCredentials.ShouldBeTrue();
    }

    [Fact]
    public void Environment_then_command_line_then_the_app_s_own_override_local_settings()
    {
        var name = $"S{Guid.NewGuid():n}";
        using var folder = new SettingsFolder(localSettings: $$"""{ "Values": { "{{name}}__a": "file", "{{name}}__b": "file", "{{name}}__c": "file", "{{name}}__d": "file" } }""");
        foreach (var setting in "bcd")
        {
            Environment.SetEnvironmentVariable($"{name}__{setting}", "environment");
        }

        var builder = Builder(folder, $"--{name}:c", "line", $"--{name}:d=line");
        builder.Configuration[$"{name}:d"] = "app";
        "abcd".Select(setting => builder.Configuration[$"{name}:{setting}"]).ShouldBe(["file", "environment", "line", "app"]);
    }

    [Theory]
    [InlineData(new[] { "--port", "7001" }, "http://localhost:7001")]
    [InlineData(new[] { "--port=7001" }, "http://localhost:7001")]
    [InlineData(new string[0], "http://localhost:7099")]
    public void A_port_on_the_command_line_wins(string[] args, string urls)
    {
        using var folder = new SettingsFolder(localSettings: """{ "Host": { "LocalHttpPort": 7099 } }""");
        Builder(folder, args).Configuration["LocalHost:Urls"].ShouldBe(urls);
    }

    [Fact]
    public void The_environment_is_production_unless_a_setting_says_otherwise()
    {
        using var folder = new SettingsFolder();
        Builder(folder).Environment.EnvironmentName.ShouldBe("Production");
        Builder(folder, "--AZURE_FUNCTIONS_ENVIRONMENT", "Staging").Environment.EnvironmentName.ShouldBe("Staging");
    }

    [Fact]
    public void In_development_queues_are_looked_at_every_two_seconds_and_scopes_are_checked()
    {
        using var folder = new SettingsFolder(localSettings: """{ "Values": { "AZURE_FUNCTIONS_ENVIRONMENT": "Development" } }""");
        var builder = Builder(folder);
        builder.Services.AddScoped<List<string>>();
        using var host = builder.Build();
        host.Services.GetRequiredService<IOptions<QueueOptions>>().Value.MaxPollingInterval.ShouldBe(TimeSpan.FromSeconds(2));
        Should.Throw<InvalidOperationException>(() => host.Services.GetRequiredService<List<string>>());
    }

    [Fact]
    public void Host_json_is_read_and_settings_override_it()
    {
        using var folder = new SettingsFolder("""
            { "version": "2.0", "extensions": { "queues": { "batchSize": 8, "newBatchThreshold": 3, "maxPollingInterval": "00:00:05", "visibilityTimeout": "00:00:30",
              "maxDequeueCount": 7, "messageEncoding": "none" }, "http": { "routePrefix": "hooks" } } }
            """);
        var builder = Builder(folder, "--AzureFunctionsJobHost:extensions:queues:batchSize", "9");
        using var host = builder.Build();
        var queues = host.Services.GetRequiredService<IOptions<QueueOptions>>().Value;
        queues.BatchSize.ShouldBe(9);
        queues.Threshold.ShouldBe(3);
        queues.MaxPollingInterval.ShouldBe(TimeSpan.FromSeconds(5));
        queues.VisibilityTimeout.ShouldBe(TimeSpan.FromSeconds(30));
        queues.MaxDequeueCount.ShouldBe(7);
        queues.MessageEncoding.ShouldBe(MessageEncoding.None);
        host.Services.GetRequiredService<IOptions<HttpOptions>>().Value.RoutePrefix.ShouldBe("hooks");
    }

    [Fact]
    public void What_host_json_leaves_out_has_the_platform_s_defaults()
    {
        using var folder = new SettingsFolder();
        using var host = Builder(folder).Build();
        var queues = host.Services.GetRequiredService<IOptions<QueueOptions>>().Value;
        queues.BatchSize.ShouldBe(16);
        queues.Threshold.ShouldBe(8 * Environment.ProcessorCount);
        queues.MaxPollingInterval.ShouldBe(TimeSpan.FromMinutes(1));
        queues.VisibilityTimeout.ShouldBe(TimeSpan.Zero);
        queues.MaxDequeueCount.ShouldBe(5);
        queues.MessageEncoding.ShouldBe(MessageEncoding.Base64);
        var local = host.Services.GetRequiredService<IOptions<LocalHostOptions>>().Value;
        local.MessageLease.ShouldBe(TimeSpan.FromMinutes(10));
        local.Urls.ShouldBe("http://localhost:7071");
        host.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("AzureFunctionsJobHost:extensions:queues:batchSize", "0", "batchSize must be from 1 to 32")]
    [InlineData("AzureFunctionsJobHost:extensions:queues:batchSize", "33", "batchSize must be from 1 to 32")]
    [InlineData("AzureFunctionsJobHost:extensions:queues:newBatchThreshold", "-1", "newBatchThreshold cannot be negative")]
    [InlineData("AzureFunctionsJobHost:extensions:queues:maxPollingInterval", "00:00:00.099", "maxPollingInterval must be 100 ms or more")]
    [InlineData("AzureFunctionsJobHost:extensions:queues:visibilityTimeout", "-00:00:01", "visibilityTimeout cannot be negative")]
    [InlineData("AzureFunctionsJobHost:extensions:queues:maxDequeueCount", "0", "maxDequeueCount must be 1 or more")]
    [InlineData("AzureFunctionsJobHost:extensions:queues:messageEncoding", "7", "messageEncoding must be base64 or none")]
    [InlineData("AzureFunctionsJobHost:extensions:http:maxConcurrentRequests", "0", "must be positive, or -1")]
    [InlineData("LocalHost:MessageLease", "00:00:00", "LocalHost:MessageLease is 00:00:00")]
    [InlineData("LocalHost:ShutdownTimeout", "-00:00:01", "LocalHost:ShutdownTimeout is -00:00:01")]
    [InlineData("LocalHost:Urls", "localhost:7071", "LocalHost:Urls is 'localhost:7071'")]
    public async Task A_value_out_of_bounds_stops_the_start_by_name(string setting, string value, string message)
    {
        var builder = TestHost.Builder([typeof(ResultFunctions), typeof(QueueFunctions)], [(setting, value)]);
        var thrown = await Should.ThrowAsync<OptionsValidationException>(() => TestHost.StartAsync(builder));
        thrown.Message.ShouldContain(message);
    }

    [Fact]
    public void Log_levels_come_from_host_json_and_then_from_the_app_s_settings()
    {
        using var folder = new SettingsFolder("""{ "logging": { "logLevel": { "default": "Warning", "Function.One": "Debug", "Function.Two": "Error" } } }""");
        var builder = Builder(folder, "--Logging:LogLevel:Function.Two", "Information");
        using var host = builder.Build();
        var loggers = host.Services.GetRequiredService<ILoggerFactory>();
        loggers.CreateLogger("Other").IsEnabled(LogLevel.Information).ShouldBeFalse();
        loggers.CreateLogger("Other").IsEnabled(LogLevel.Warning).ShouldBeTrue();
        loggers.CreateLogger("Function.One").IsEnabled(LogLevel.Debug).ShouldBeTrue();
        loggers.CreateLogger("Function.Two").IsEnabled(LogLevel.Information).ShouldBeTrue();
        loggers.CreateLogger("Microsoft.AspNetCore.Routing").IsEnabled(LogLevel.Information).ShouldBeFalse();
    }

    [Fact]
    public void Settings_files_that_are_not_JSON_are_named()
    {
        using var folder = new SettingsFolder(localSettings: "{");
        Should.Throw<InvalidDataException>(() => Builder(folder)).Message.ShouldContain("local.settings.json");
    }

    private static FunctionsApplicationBuilder Builder(SettingsFolder folder, params string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(["--LocalHost:ScriptRoot", folder.Path, .. args]);
        builder.Services.AddSingleton(new FunctionTypes());
        return builder;
    }
}
