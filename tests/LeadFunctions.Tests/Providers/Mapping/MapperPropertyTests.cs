using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Leads;
using LeadFunctions.Providers;
using LeadFunctions.Providers.Flextell;
using LeadFunctions.Providers.Smartflo;
using LeadFunctions.Providers.Vcita;

namespace LeadFunctions.Tests.Providers.Mapping;

/// <summary>What holds for every lead at every provider.</summary>
public sealed class MapperPropertyTests
{
    private static readonly Dictionary<string, LeadTemplate> NoFields = [];

    private static readonly Func<Lead, MappedLead>[] Mappers =
    [
        new SmartfloMapper(new Dictionary<string, LeadTemplate>(StringComparer.Ordinal) { ["field_5"] = LeadTemplate.Parse("{utm_source}"), ["field_6"] = LeadTemplate.Parse(" {message} ") }).Map,
        new FlextellMapper(new FlextellOptions { CountryId = 1 }, NoFields).Map,
        new VcitaMapper(new VcitaOptions(), new VcitaTemplates(LeadTemplate.Parse("{phone}"), LeadTemplate.Parse("{company}"), LeadTemplate.Parse("{budget}"), LeadTemplate.Parse("{source}"), NoFields)).Map,
    ];

    [Fact]
    public void The_Same_Lead_Makes_The_Same_Body() => ForAll(static (map, lead) =>
    {
        var (first, second) = (map(lead), map(lead with { }));
        return string.Equals(first.Body?.ToJsonString(), second.Body?.ToJsonString(), StringComparison.Ordinal) && first.Problems.SequenceEqual(second.Problems, StringComparer.Ordinal);
    });

    [Fact]
    public void No_Member_Is_Empty() => ForAll(static (map, lead) => map(lead).Body is not { } body || !HasEmpty(body));

    [Fact]
    public void A_Lead_Has_A_Body_Or_Problems_And_Not_Both() => ForAll(static (map, lead) => map(lead) is { } mapped && (mapped.Body is null) == (mapped.Problems.Count > 0));

    [Fact]
    public void Problems_Tell_Nothing_Of_The_Person() => ForAll(static (map, lead) => map(lead).Problems.All(problem =>
        !new[] { lead.FirstName, lead.LastName, lead.Email, lead.Phone, lead.Message }.OfType<string>().Any(value => problem.Contains(value, StringComparison.Ordinal))));

    [Fact]
    public void Everything_A_Person_Wrote_Reaches_A_Crm() => ForAll(
        static (map, lead) => map(lead).Body is not { } body
            || new[] { lead.FirstName, lead.LastName, lead.Company, lead.FullAddress(), lead.Message, lead.PreferredContact }.Concat(lead.Fields.Values).OfType<string>().All(value => Strings(body).Any(text => text.Contains(value, StringComparison.Ordinal))),
        Mappers[1..]);

    private static void ForAll(Func<Func<Lead, MappedLead>, Lead, bool> holds, Func<Lead, MappedLead>[]? mappers = null) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(LeadGenerator.Leads, lead => Array.TrueForAll(mappers ?? Mappers, map => holds(map, lead))));

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(static member => Strings(member.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    private static bool HasEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonObject members => members.Count == 0 || members.Any(static member => HasEmpty(member.Value)),
        JsonArray items => items.Count == 0 || items.Any(HasEmpty),
        _ => node.GetValueKind() == JsonValueKind.String && string.IsNullOrWhiteSpace(node.GetValue<string>()),
    };
}
