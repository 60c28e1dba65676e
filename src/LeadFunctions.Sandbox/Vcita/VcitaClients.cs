using System.Globalization;
using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>
/// <c>GET /platform/v1/clients</c> (mcp_swagger/sales.json in github.com/vcita/developers-hub): the way to see whether a lead
/// arrived.
/// </summary>
internal static class VcitaClients
{
    private const int DefaultPerPage = 25;
    private const int MaximumPerPage = 100;

    public static IResult Search(SandboxCall call)
    {
        if (!call.State.Vcita.ClientLimiter.Enter(call.Options.Vcita.ClientCallsPerMinute, LimitWindow.Fixed).Admitted)
        {
            return VcitaErrors.TooManyRequests();
        }

        var (businessId, refusal) = VcitaAuth.Business(call, named: null);
        if (refusal is not null)
        {
            return refusal;
        }

        if (businessId is null)
        {
            return VcitaErrors.Unauthorized(call, VcitaUnauthorizedForm.WrongContext);
        }

        if (!TryNumber(call, "page", 1, int.MaxValue, out var page)
            || !TryNumber(call, "per_page", DefaultPerPage, MaximumPerPage, out var perPage))
        {
            return VcitaErrors.Invalid(call, "per_page");
        }

        if (Find(call, businessId) is not { } found)
        {
            return VcitaErrors.Invalid(call, "search_by");
        }

        var shown = found.Skip((int)Math.Min((long)(page - 1) * perPage, int.MaxValue)).Take(perPage);
        var clients = new JsonArray([.. shown.Select(Describe)]);
        return Json.Answer(new JsonObject { ["data"] = new JsonObject { ["clients"] = clients }, ["status"] = "OK" });
    }

    // What a search without search_by looks at is not documented: everything that it could be told to.
    private static IEnumerable<VcitaClient>? Find(SandboxCall call, string businessId)
    {
        var store = call.State.Vcita;
        var (term, by) = (call.Request.Query["search_term"].ToString(), call.Request.Query["search_by"].ToString());
        if (term.Length == 0)
        {
            return store.Snapshot(businessId);
        }

        return by switch
        {
            "email" => store.FindByEmail(businessId, term) is { } client ? [client] : [],
            "uid" => store.Snapshot(businessId).Where(c => string.Equals(c.Uid, term, StringComparison.Ordinal)),
            "phone" => store.Snapshot(businessId).Where(c => SamePhone(c, term)),
            "updated_at" => DateTimeOffset.TryParse(term, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
                ? store.Snapshot(businessId).Where(c => c.UpdatedAt >= since)
                : null,
            "" => store.Snapshot(businessId).Where(c => SamePhone(c, term) || string.Equals(c.Uid, term, StringComparison.Ordinal)
                || string.Equals(c.Fields.Email, term, StringComparison.OrdinalIgnoreCase)),
            _ => null,
        };
    }

    private static bool SamePhone(VcitaClient client, string term) =>
        client.Fields.Phone is { } phone && string.Equals(Digits(phone), Digits(term), StringComparison.Ordinal) && Digits(term).Length > 0;

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static JsonObject Describe(VcitaClient client)
    {
        var fields = client.Fields;
        return new JsonObject
        {
            ["id"] = client.Uid,
            ["first_name"] = fields.FirstName,
            ["last_name"] = fields.LastName,
            ["mobile_phone"] = fields.Phone,
            ["email"] = fields.Email,
            ["address"] = fields.Address,
            ["customer_status"] = fields.Status ?? "lead",
            ["source"] = fields.Source,
            ["source_url"] = fields.SourceUrl,
            ["tags"] = fields.Tags,
            ["updated_at"] = client.UpdatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
    }

    private static bool TryNumber(SandboxCall call, string name, int fallback, int maximum, out int number)
    {
        number = fallback;
        return call.Request.Query[name].ToString() is not { Length: > 0 } text
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= maximum);
    }
}
