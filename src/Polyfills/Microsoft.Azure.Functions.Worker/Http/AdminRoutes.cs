using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// The host's own routes. See https://learn.microsoft.com/azure/azure-functions/functions-manually-run-non-http.
/// </summary>
internal static class AdminRoutes
{
    public static void Map(WebApplication app)
    {
        // Last in order, so that a function without a route prefix can take it.
        app.MapGet("/", static () => Results.Text("The functions host is running.\n"))
            .WithMetadata(LocalEndpoint.Instance).WithOrder(int.MaxValue);

        var keys = app.Services.GetRequiredService<FunctionKeys>();
        var admin = app.MapGroup("/admin").WithMetadata(LocalEndpoint.Instance);
        admin.AddEndpointFilter((context, next) => keys.IsMaster(context.HttpContext.Request)
            ? next(context)
            : ValueTask.FromResult<object?>(Results.StatusCode(StatusCodes.Status401Unauthorized)));
        admin.MapGet("/host/status", static () => Results.Json(new { state = "Running" }));
        admin.MapGet("/functions", static (FunctionCatalog functions) => Results.Json(functions.All.Select(Describe)));
        admin.MapPost("/functions/{name}", RunAsync);
    }

    private static object Describe(FunctionDescriptor function) => new
    {
        name = function.Name,
        entryPoint = function.EntryPoint,
        trigger = function.Definition.InputBindings.Values.Single().Type,
        isDisabled = function.Disabled,
    };

    private static async Task<IResult> RunAsync(string name, HttpRequest request, FunctionCatalog functions, ManualRuns runs)
    {
        if (functions.Find(name) is not { } function)
        {
            return Results.NotFound();
        }

        try
        {
            var run = await JsonSerializer.DeserializeAsync<ManualRunRequest>(
                request.Body, JsonSerializerOptions.Web, request.HttpContext.RequestAborted);
            return runs.TryStart(function, run?.Input ?? string.Empty) ? Results.Accepted() : Results.BadRequest();
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
    }
}
