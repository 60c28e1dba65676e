using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Builds a functions app and, behind it, the host that runs its functions on this machine.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder _web;
    private readonly FunctionPipelineBuilder _pipeline = new();

    internal FunctionsApplicationBuilder(string[] args) => _web = LocalHostBuilder.Create(args);

    /// <inheritdoc />
    public IDictionary<object, object> Properties => Inner.Properties;

    /// <summary>The app's settings. What is added here wins over what was there before.</summary>
    public ConfigurationManager Configuration => _web.Configuration;

    /// <inheritdoc />
    public IHostEnvironment Environment => _web.Environment;

    /// <inheritdoc />
    public ILoggingBuilder Logging => _web.Logging;

    /// <inheritdoc />
    public IMetricsBuilder Metrics => _web.Metrics;

    /// <summary>The app's services.</summary>
    public IServiceCollection Services => _web.Services;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    private IHostApplicationBuilder Inner => _web;

    /// <summary>Builds the app. Can be called once.</summary>
    /// <exception cref="InvalidOperationException">A function is declared wrongly; the message names it.</exception>
    public IHost Build()
    {
        Services.AddSingleton(_pipeline);
        return LocalHostBuilder.Build(_web);
    }

    /// <inheritdoc />
    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = default)
        where TContainerBuilder : notnull => Inner.ConfigureContainer(factory, configure);

    /// <inheritdoc />
    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        _pipeline.Add(middleware);
        return this;
    }
}
