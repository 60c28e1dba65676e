namespace LeadFunctions.Sandbox;

/// <summary>
/// <c>search</c>, <c>sort_by</c> and <c>sort_order</c> of <c>GET /v1/leads</c>. The page of this call is cut off: the parameters are
/// those of its siblings. Deleted leads do not exist here, so <c>trashed</c> changes nothing.
/// </summary>
internal static class FlextellSearch
{
    /// <summary>What was asked for, or <see langword="null"/> where the order makes no sense.</summary>
    public static IReadOnlyList<FlextellLead>? Apply(SandboxCall call, IEnumerable<FlextellLead> leads)
    {
        var query = call.Request.Query;
        var (search, by, order) = (query["search"].ToString(), query["sort_by"].ToString(), query["sort_order"].ToString());
        var found = search.Length == 0 ? leads : leads.Where(lead => lead.Matches(search));
        IEnumerable<FlextellLead>? sorted = by switch
        {
            "" or "id" or "created_at" or "updated_at" => found.OrderBy(static lead => lead.Id),
            "last_name" or "name" => found.OrderBy(static lead => lead.Input.LastName, StringComparer.OrdinalIgnoreCase),
            "first_name" => found.OrderBy(static lead => lead.Input.FirstName, StringComparer.OrdinalIgnoreCase),
            "email" => found.OrderBy(static lead => lead.Input.Email, StringComparer.OrdinalIgnoreCase),
            _ => null,
        };
        return order switch
        {
            "" or "asc" => sorted?.ToList(),
            "desc" => sorted?.Reverse().ToList(),
            _ => null,
        };
    }

    public static FlextellInvalid InvalidSort()
    {
        var invalid = new FlextellInvalid();
        invalid.Add("sort_by", "The selected sort by is invalid.");
        return invalid;
    }
}
