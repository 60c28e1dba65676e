using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>The sandbox's own API: what it received, faults, settings, lists, reset.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder routes)
    {
        var control = routes.MapGroup("/_sandbox");
        control.MapDelete("/", Reset);
        control.MapGet("/received", ReceivedAnswer.WriteAsync);
        control.MapGet("/counts", Counts);
        control.MapGet("/faults", Faults);
        control.MapPost("/faults", AddFaultAsync);
        control.MapDelete("/faults", ClearFaults);
        control.MapDelete("/faults/{id:int}", static (int id, SandboxRuntime runtime) => runtime.State.Faults.Remove(id) ? Results.NoContent() : Results.NotFound());
        control.MapGet("/settings", Settings);
        control.MapPut("/settings", ChangeSettingsAsync);
        control.MapPut("/lists/{listId}", ListUpload.PutAsync);
    }

    private static IResult Reset(SandboxRuntime runtime)
    {
        runtime.Reset();
        return Results.NoContent();
    }

    private static IResult Counts(SandboxRuntime runtime, IEnumerable<IProvider> providers)
    {
        var state = runtime.State;
        var answer = new JsonObject();
        foreach (var provider in providers)
        {
            var counts = state.Log.Counts(provider.Name);
            var (leads, conversations) = provider.Count(state);
            var outcomes = new JsonObject();
            foreach (var outcome in Enum.GetValues<CallOutcome>().Where(static o => o != CallOutcome.Pending))
            {
                outcomes[JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString())] = counts.Of(outcome);
            }

            answer[provider.Name] = new JsonObject
            {
                ["calls"] = counts.Calls,
                ["leads"] = leads,
                ["conversations"] = conversations,
                ["outcomes"] = outcomes,
            };
        }

        return Json.Answer(answer);
    }

    private static IResult Faults(SandboxRuntime runtime) =>
        Json.Answer(new JsonArray([.. runtime.State.Faults.All.Select(Describe)]));

    private static async Task<IResult> AddFaultAsync(
        HttpRequest request, SandboxRuntime runtime, IEnumerable<IProvider> providers, CancellationToken cancellationToken)
    {
        try
        {
            var fault = await JsonSerializer.DeserializeAsync<Fault>(request.Body, Json.Strict, cancellationToken)
                ?? throw new ValidationException("A fault is a JSON object.");
            Validator.ValidateObject(fault, new ValidationContext(fault), validateAllProperties: true);
            if (fault.Provider is { } name && !providers.Any(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                throw new ValidationException($"There is no provider '{name}'.");
            }

            return Json.Answer(Describe(runtime.State.Faults.Add(fault)), StatusCodes.Status201Created);
        }
        catch (Exception e) when (e is JsonException or ValidationException)
        {
            return Problem(e.Message);
        }
    }

    private static IResult ClearFaults(SandboxRuntime runtime)
    {
        runtime.State.Faults.Clear();
        return Results.NoContent();
    }

    private static IResult Settings(SandboxRuntime runtime) => Json.Answer(Json.ToObject(runtime.Options));

    private static async Task<IResult> ChangeSettingsAsync(HttpRequest request, SandboxRuntime runtime, CancellationToken cancellationToken)
    {
        try
        {
            var patch = await JsonSerializer.DeserializeAsync<JsonObject>(request.Body, Json.Strict, cancellationToken);
            runtime.Apply(patch ?? []);
            return Settings(runtime);
        }
        catch (Exception e) when (e is JsonException or SandboxException)
        {
            return Problem(e.Message);
        }
    }

    private static JsonObject Describe(ActiveFault active)
    {
        var json = Json.ToObject(active.Fault);
        json.Insert(0, "id", active.Id);
        json["met"] = active.Met;
        return json;
    }

    private static IResult Problem(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
