using System.Globalization;
using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>
/// Laravel's paginator, as the generated reference shows it: <c>data</c>, <c>links</c>, <c>meta</c>. <c>per_page</c> is 1 to 100;
/// its default is not documented (Laravel's is 15), and neither is <c>page</c>, which the links imply.
/// </summary>
internal static class FlextellPage
{
    private const int DefaultPerPage = 15;
    private const int MaximumPerPage = 100;

    public static IResult Answer<T>(SandboxCall call, IReadOnlyList<T> items, Func<T, JsonObject> resource)
    {
        var invalid = new FlextellInvalid();
        var perPage = Number(call, "per_page", DefaultPerPage, MaximumPerPage, invalid);
        var page = Number(call, "page", 1, int.MaxValue, invalid);
        if (invalid.Count > 0)
        {
            return FlextellErrors.Invalid(call, invalid);
        }

        var last = Math.Max(1, (items.Count + perPage - 1) / perPage);
        var skipped = (int)Math.Min((long)(page - 1) * perPage, items.Count);
        var shown = items.Skip(skipped).Take(perPage).ToList();
        var path = $"{call.Request.Scheme}://{call.Request.Host}{call.Request.Path}";
        string? Link(int number, bool there) => there ? string.Create(CultureInfo.InvariantCulture, $"{path}?page={number}") : null;
        return Json.Answer(new JsonObject
        {
            ["data"] = new JsonArray([.. shown.Select(resource)]),
            ["links"] = new JsonObject
            {
                ["first"] = Link(1, there: true),
                ["last"] = Link(last, there: true),
                ["prev"] = Link(page - 1, page > 1),
                ["next"] = Link(page + 1, page < last),
            },
            ["meta"] = new JsonObject
            {
                ["current_page"] = page,
                ["from"] = shown.Count == 0 ? null : skipped + 1,
                ["last_page"] = last,
                ["links"] = new JsonArray(
                    Entry(Link(page - 1, page > 1), "&laquo; Previous", active: false),
                    Entry(Link(page, there: true), page.ToString(CultureInfo.InvariantCulture), active: true),
                    Entry(Link(page + 1, page < last), "Next &raquo;", active: false)),
                ["path"] = path,
                ["per_page"] = perPage,
                ["to"] = shown.Count == 0 ? null : skipped + shown.Count,
                ["total"] = items.Count,
            },
        });
    }

    private static JsonObject Entry(string? url, string label, bool active) => new() { ["url"] = url, ["label"] = label, ["active"] = active };

    private static int Number(SandboxCall call, string name, int fallback, int maximum, FlextellInvalid invalid)
    {
        if (call.Request.Query[name].ToString() is not { Length: > 0 } text)
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= maximum)
        {
            return number;
        }

        invalid.Add(name, string.Create(CultureInfo.InvariantCulture, $"The {name.Replace('_', ' ')} field must be between 1 and {maximum}."));
        return fallback;
    }
}
