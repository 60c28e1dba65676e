using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace LeadFunctions.Sandbox;

/// <summary>
/// Answers <c>PUT /_sandbox/lists/{id}</c>: the body is the array that <c>GET /v1/broadcast/leads/{id}</c> then returns, row by row as
/// given; or, with <c>?generate=N&amp;seed=S</c> (and <c>changed</c>, <c>removed</c>: parts of the rows, 0 to 1), rows are generated.
/// </summary>
internal static class ListUpload
{
    public static async Task<IResult> PutAsync(string listId, HttpContext context, SandboxRuntime runtime, CancellationToken cancellationToken)
    {
        if (context.Request.Query.ContainsKey("generate"))
        {
            return Generate(listId, context.Request.Query, runtime.State.Smartflo);
        }

        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        try
        {
            using var json = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: cancellationToken);
            if (json.RootElement.ValueKind != JsonValueKind.Array)
            {
                return Problem("The body is not an array.");
            }

            var store = runtime.State.Smartflo;
            store.Put(listId, json.RootElement.EnumerateArray().Select(row => SmartfloVerbatimRow.From(row, store.NewLeadId())), generated: null);
            return Results.NoContent();
        }
        catch (JsonException e)
        {
            return Problem(e.Message);
        }
    }

    private static IResult Generate(string listId, IQueryCollection query, SmartfloStore store)
    {
        var seed = 0;
        if (!int.TryParse(query["generate"], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || (query.ContainsKey("seed") && !int.TryParse(query["seed"], NumberStyles.None, CultureInfo.InvariantCulture, out seed))
            || !TryPart(query, "changed", out var changed)
            || !TryPart(query, "removed", out var removed))
        {
            return Problem("generate and seed are whole numbers, changed and removed are 0 to 1.");
        }

        store.Put(listId, [], new SmartfloGeneratedRows(count, seed, changed, removed));
        return Results.NoContent();
    }

    private static bool TryPart(IQueryCollection query, string name, out double part)
    {
        part = 0;
        return !query.ContainsKey(name)
            || (double.TryParse(query[name], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out part) && part is >= 0 and <= 1);
    }

    private static IResult Problem(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
