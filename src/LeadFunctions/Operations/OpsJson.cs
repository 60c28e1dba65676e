using System.Text.Json.Serialization;
using LeadFunctions.Delivery;
using LeadFunctions.Operations.Balances;
using LeadFunctions.Operations.Erasure;
using LeadFunctions.Operations.Failures;
using LeadFunctions.Operations.Http;
using LeadFunctions.Operations.Previews;
using LeadFunctions.Operations.Replays;
using LeadFunctions.Operations.Search;
using LeadFunctions.Operations.Timelines;
using LeadFunctions.Snapshots.Reconciliation;

namespace LeadFunctions.Operations;

/// <summary>The JSON form of operators' requests and answers. A member that we do not know is refused: a filter with a wrong name would find everything.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters =
    [
        typeof(CamelCaseEnumConverter<DeliveryState>),
        typeof(CamelCaseEnumConverter<OutcomeKind>),
        typeof(CamelCaseEnumConverter<TimelineEvent>),
        typeof(CamelCaseEnumConverter<SightingState>),
        typeof(CamelCaseEnumConverter<ReplaySkip>),
    ])]
[JsonSerializable(typeof(Timeline))]
[JsonSerializable(typeof(LeadPage))]
[JsonSerializable(typeof(FailurePage))]
[JsonSerializable(typeof(ReplayRequest))]
[JsonSerializable(typeof(LeadReplayRequest))]
[JsonSerializable(typeof(ReplayAnswer))]
[JsonSerializable(typeof(ErasedLead))]
[JsonSerializable(typeof(Preview))]
[JsonSerializable(typeof(IReadOnlyList<Preview>))]
[JsonSerializable(typeof(Dictionary<string, string?>))]
[JsonSerializable(typeof(Balance))]
public sealed partial class OpsJson : JsonSerializerContext;
