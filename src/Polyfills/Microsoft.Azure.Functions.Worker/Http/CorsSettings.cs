using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The platform's CORS setting, which local tools take from <c>Host.CORS</c>.</summary>
internal static class CorsSettings
{
    public static bool AreOn(LocalHostOptions options) => !string.IsNullOrWhiteSpace(options.Cors);

    public static void Apply(CorsOptions cors, LocalHostOptions options)
    {
        if (AreOn(options))
        {
            cors.AddDefaultPolicy(policy => Build(policy, options));
        }
    }

    private static void Build(CorsPolicyBuilder policy, LocalHostOptions options)
    {
        var origins = options.Cors!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        policy.WithOrigins(origins).AllowAnyHeader().AllowAnyMethod();
        if (!options.CorsCredentials)
        {
            return;
        }

        if (origins.Contains("*", StringComparer.Ordinal))
        {
            throw new InvalidOperationException(
                "Host.CORSCredentials needs the origins named in Host.CORS: browsers refuse credentials with '*'.");
        }

        policy.AllowCredentials();
    }
}
