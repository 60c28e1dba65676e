using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Kestrel's pipeline: routing, CORS, then the functions and the host's own routes.</summary>
internal static class HttpPipeline
{
    public static void Map(WebApplication app)
    {
        app.UseRouting();
        if (CorsSettings.AreOn(app.Services.GetRequiredService<IOptions<LocalHostOptions>>().Value))
        {
            app.UseCors();
        }

        app.Use(RefuseOtherMethods);
        foreach (var route in app.Services.GetRequiredService<FunctionRoutes>().All)
        {
            Map(app, route);
        }

        AdminRoutes.Map(app);
    }

    // The real host answers 404 where no function takes the method.
    private static Task RefuseOtherMethods(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<LocalEndpoint>() is not null)
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static void Map(WebApplication app, FunctionRoute route)
    {
        if (app.Services.GetService<IActionResultExecutor<AspNetCore.Mvc.ObjectResult>>() is null)
        {
            throw new InvalidOperationException(
                $"Function '{route.Function.Name}' has an HTTP trigger: call ConfigureFunctionsWebApplication() on the builder.");
        }

        var endpoint = route.Methods.Count == 0
            ? app.Map(Pattern(route), route.Handler.HandleAsync)
            : app.MapMethods(Pattern(route).RawText!, route.Methods, route.Handler.HandleAsync);
        endpoint.WithDisplayName(route.Function.Name).WithMetadata(LocalEndpoint.Instance);
    }

    private static RoutePattern Pattern(FunctionRoute route)
    {
        try
        {
            return RoutePatternFactory.Parse(route.Template);
        }
        catch (RoutePatternException e)
        {
            throw new InvalidOperationException(
                $"Function '{route.Function.Name}': its route '{route.Template}' is not valid: {e.Message}", e);
        }
    }
}
