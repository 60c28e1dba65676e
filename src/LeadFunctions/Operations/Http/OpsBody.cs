using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LeadFunctions.Ingest.Requests;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Operations.Http;

/// <summary>Reads the JSON bodies of operators' requests.</summary>
public static class OpsBody
{
    /// <summary>Reads a body; an empty one is an empty object.</summary>
    /// <exception cref="InvalidRequestException">It is too large, no JSON, or has members that do not belong there.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var body = await RequestBody.ReadAsync(request, OpsLimits.MaxBodyBytes, cancellationToken)
            ?? throw new InvalidRequestException("body", $"The body is larger than {OpsLimits.MaxBodyBytes} bytes.");
        try
        {
            return JsonSerializer.Deserialize(body.IsEmpty ? "{}"u8 : body.Span, type) ?? throw new InvalidRequestException("body", "Write a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new InvalidRequestException(
                exception.Path is { Length: > 2 } path ? path[2..] : "body",
                exception is UnknownNameException ? exception.Message : "This is not what the request takes here.");
        }
    }
}
