using System.Net;

namespace LeadFunctions.Sandbox;

/// <summary>Puts the sandbox together.</summary>
internal static class SandboxApplication
{
    public static WebApplication Build(SandboxOptions options)
    {
        var settings = SandboxSettings.Copy(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting(WebHostDefaults.PreventHostingStartupKey, "true");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, settings.Port);
            kestrel.AddServerHeader = false;

            // A trickle is slow on purpose, and so may be a client under test.
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        builder.Services.AddSingleton(new SandboxRuntime(settings));
        builder.Services.AddSingleton<IProvider, SmartfloProvider>();
        builder.Services.AddSingleton<IProvider, FlextellProvider>();
        builder.Services.AddSingleton<IProvider, VcitaProvider>();

        var app = builder.Build();
        app.UseMiddleware<ProviderPipeline>();
        app.UseRouting();
        app.MapControl();
        foreach (var provider in app.Services.GetServices<IProvider>())
        {
            provider.Map(app.MapGroup("/" + provider.Name));
        }

        return app;
    }
}
