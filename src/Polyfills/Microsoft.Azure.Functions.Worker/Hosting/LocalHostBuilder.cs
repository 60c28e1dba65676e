using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Puts the local host together: settings, logging and services before the app's own, listeners after them.</summary>
internal static class LocalHostBuilder
{
    public static WebApplicationBuilder Create(string[] args)
    {
        var settings = Settings(args);
        var environment = settings[SettingNames.EnvironmentName];
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = Assembly.GetEntryAssembly()?.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = string.IsNullOrEmpty(environment) ? Environments.Production : environment,
        });
        AddSettings(builder.Configuration, args, settings[SettingNames.ScriptRoot]);
        AddLogging(builder);
        builder.WebHost.UseKestrelCore();
        builder.Services.AddLocalHost();
        if (builder.Environment.IsDevelopment())
        {
            var validation = new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true };
            ((IHostApplicationBuilder)builder).ConfigureContainer(new DefaultServiceProviderFactory(validation));
        }

        return builder;
    }

    public static WebApplication Build(WebApplicationBuilder builder)
    {
        // Registered last, so stopped before the services that the app registered: functions that are still running need them.
        builder.Services.AddHostedService<FunctionListeners>();
        var app = builder.Build();
        foreach (var url in app.Services.GetRequiredService<IOptions<LocalHostOptions>>().Value.Urls.Split(';'))
        {
            // Kestrel cannot pick one free port for both loopback addresses.
            app.Urls.Add(url.Replace("//localhost:0", "//127.0.0.1:0", StringComparison.OrdinalIgnoreCase));
        }

        HttpPipeline.Map(app);
        return app;
    }

    private static ConfigurationManager Settings(string[] args)
    {
        var first = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(CommandLine.Expand(args)).Build();
        var settings = new ConfigurationManager();
        AddSettings(settings, args, first[SettingNames.ScriptRoot]);
        return settings;
    }

    private static void AddSettings(IConfigurationBuilder configuration, string[] args, string? scriptRoot)
    {
        ScriptRoot.AddTo(configuration, string.IsNullOrEmpty(scriptRoot) ? AppContext.BaseDirectory : Path.GetFullPath(scriptRoot));
        configuration.AddEnvironmentVariables().AddCommandLine(CommandLine.Expand(args));
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddConfiguration(builder.Configuration.GetSection($"{SettingNames.HostJson}:logging"))
            .AddConfiguration(builder.Configuration.GetSection("Logging"))
            .AddSimpleConsole(static console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
            });
    }
}
