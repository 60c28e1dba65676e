using LeadFunctions.Delivery;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads.Phones;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Http;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Operations.Search;

/// <summary>What an operator looks for.</summary>
public sealed record LeadQuery
{
    /// <summary>Received or accepted from then on, UTC: a request that was refused and then replayed is accepted days after it was received.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Received or accepted before then, UTC.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Of one source; <see langword="null"/> for all.</summary>
    public string? Source { get; init; }

    /// <summary>With a delivery to this destination.</summary>
    public string? Destination { get; init; }

    /// <summary>With a delivery in this state.</summary>
    public DeliveryState? State { get; init; }

    /// <summary>Of this phone number, in E.164 form.</summary>
    public string? Phone { get; init; }

    /// <summary>Of this e-mail address, in lower case.</summary>
    public string? Email { get; init; }

    /// <summary>Leads of a page, at most.</summary>
    public required int PageSize { get; init; }

    /// <summary>Whether to show personal data.</summary>
    public bool Reveal { get; init; }

    /// <summary>The filters as text, which a page's token belongs to.</summary>
    public string Filters => $"{Source}|{Destination}|{State}|{Phone}|{Email}";

    /// <summary>Where the page before ended.</summary>
    public RowPosition? After { get; init; }

    /// <summary>Whether leads themselves are looked for, and not their deliveries.</summary>
    public bool IsAboutLeads => Phone is not null || Email is not null || (Destination is null && State is null);

    /// <summary>Reads a request.</summary>
    /// <exception cref="InvalidRequestException">A parameter is wrong.</exception>
    public static LeadQuery Read(HttpRequest request, SourceRegistry sources, DateTimeOffset now)
    {
        var reader = new QueryReader(request);
        var source = reader.Name("source");
        var (from, end) = (reader.Time("from"), reader.Time("to"));
        if (from > end)
        {
            reader.Fail<DateTimeOffset>("from", OpsTime.OrderError);
        }

        var to = end ?? now + OpsLimits.ReceivedToBatch;
        var query = new LeadQuery
        {
            From = from ?? Back(to),
            To = to,
            Source = source,
            Destination = reader.Name("destination"),
            State = reader.OneOf<DeliveryState>("state"),
            Phone = ReadPhone(reader, source is not null && sources.TryGet(source, out var found) ? found.Options.DefaultRegion : SourceOptions.HomeRegion),
            Email = reader.Text("email")?.ToLowerInvariant(),
            PageSize = reader.Number("pageSize", OpsLimits.PageSize, 1, OpsLimits.MaxPageSize),
            Reveal = reader.Flag("reveal"),
        };
        var token = reader.Text(PageToken.Parameter);
        reader.Complete();
        return query with { After = PageToken.Read(query.Filters, token) is var (after, rowKey) ? new RowPosition(after, rowKey, $"{rowKey}~") : null };
    }

    private static DateTimeOffset Back(DateTimeOffset to) => to - DateTimeOffset.MinValue > OpsLimits.SearchBack ? to - OpsLimits.SearchBack : DateTimeOffset.MinValue;

    private static string? ReadPhone(QueryReader reader, string region)
    {
        if (reader.Text("phone") is not { } text)
        {
            return null;
        }

        // A plus that nobody escaped arrives as a space; the digits of a whole number are as good.
        if (PhoneNumber.TryParse(text, region, out var number))
        {
            return number.E164;
        }

        reader.Fail<int>("phone", "This is not a phone number.");
        return null;
    }
}
