using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>Flextell's lead section: https://docs.flextell.ai/api-reference/lead.</summary>
internal static class FlextellEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.AddEndpointFilter(static async (context, next) =>
            FlextellAuth.Authorize(SandboxCall.Of(context.HttpContext)) ?? await next(context));

        // Lists what X-Tenant may be, so it is asked without.
        group.MapGet("/account/tenants", Tenants);

        var leads = group.MapGroup("/leads");
        leads.AddEndpointFilter(static async (context, next) =>
            SandboxCall.Of(context.HttpContext) is var call && FlextellAuth.Tenant(call) is null
                ? FlextellErrors.Tenant(call)
                : await next(context));
        leads.MapPost("/", Create);
        leads.MapGet("/", Search);
        leads.MapGet("/{id:long}", Get);
        leads.MapGet("/statuses", Statuses);
        leads.MapGet("/reference-sources", ReferenceSources);
    }

    private static IResult Create(SandboxCall call)
    {
        var (input, invalid) = FlextellValidation.Read(call);
        if (input is null)
        {
            return FlextellErrors.Invalid(call, invalid);
        }

        var lead = call.State.Flextell.Add(FlextellAuth.Tenant(call)!.Value, input);
        call.Outcome = CallOutcome.Recorded;
        return Success(call, FlextellResources.Lead(lead), call.Options.Flextell.CreatedStatus);
    }

    private static IResult Get(long id, SandboxCall call) =>
        call.State.Flextell.Tenant(FlextellAuth.Tenant(call)!.Value).Find(id) is { } lead
            ? Success(call, FlextellResources.Lead(lead), StatusCodes.Status200OK)
            : FlextellErrors.NotFound(call);

    private static IResult Search(SandboxCall call)
    {
        var leads = call.State.Flextell.Tenant(FlextellAuth.Tenant(call)!.Value).Snapshot();
        return FlextellSearch.Apply(call, leads) is { } found
            ? FlextellPage.Answer(call, found, FlextellResources.Lead)
            : FlextellErrors.Invalid(call, FlextellSearch.InvalidSort());
    }

    private static IResult Statuses(SandboxCall call) =>
        FlextellPage.Answer(call, FlextellCatalog.Statuses, status => FlextellResources.Status(status, call.State.Flextell.StartedAt));

    private static IResult ReferenceSources(SandboxCall call) => FlextellPage.Answer(
        call,
        FlextellCatalog.ReferenceSources,
        source => FlextellResources.ReferenceSource(source, call.State.Flextell.StartedAt));

    // The answer's shape is not documented: that of the other lists.
    private static IResult Tenants(SandboxCall call) => FlextellPage.Answer(
        call, call.Options.Flextell.Tenants, static id => new JsonObject { ["id"] = id, ["name"] = $"Sandbox tenant {id}" });

    private static IResult Success(SandboxCall call, JsonObject data, int status) =>
        Json.Answer(new JsonObject { ["success"] = call.Options.Flextell.SuccessText, ["data"] = data }, status);
}
