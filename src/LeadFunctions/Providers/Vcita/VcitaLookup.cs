using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Vcita;

/// <summary>
/// Asks vCita whether it knows a lead's person (<c>GET /platform/v1/clients</c>). A person it does not know has not arrived; for one
/// it knows, nothing tells whether this enquiry opened a conversation.
/// </summary>
public static class VcitaLookup
{
    /// <summary>The query for a lead; <see langword="null"/> where vCita cannot be asked for it.</summary>
    public static string? Query(MappedLead lead) => (lead.Body!["email"], lead.Body["phone"]) switch
    {
        (JsonValue email, _) => $"?search_by=email&search_term={Uri.EscapeDataString(email.GetValue<string>())}",
        (_, JsonValue phone) => $"?search_by=phone&search_term={Uri.EscapeDataString(phone.GetValue<string>())}",
        _ => null,
    };

    /// <summary>What an answer says.</summary>
    public static Arrival Read(ProviderReply reply) => ReplyJson.Parse(reply.Body).Member("data").Member("clients") switch
    {
        { ValueKind: JsonValueKind.Array } clients when clients.GetArrayLength() == 0 => Arrival.NotArrived,
        _ => Arrival.Unknown,
    };
}
