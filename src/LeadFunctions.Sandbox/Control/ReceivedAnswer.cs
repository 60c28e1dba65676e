using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LeadFunctions.Sandbox;

/// <summary>Answers <c>GET /_sandbox/received</c>: an array of calls, oldest first, written as it is made.</summary>
internal static class ReceivedAnswer
{
    public static async Task WriteAsync(HttpContext context, SandboxRuntime runtime, CancellationToken cancellationToken)
    {
        if (!ReceivedQuery.TryParse(context.Request.Query, out var query))
        {
            const string Detail = "since is a sequence number or a time, limit a number, outcome one of the outcomes.";
            await Results.Problem(Detail, statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(context);
            return;
        }

        await JsonArrayAnswer.WriteAsync(context, query.Apply(runtime.State.Log.Snapshot()), Write, cancellationToken);
    }

    private static void Write(Utf8JsonWriter writer, ReceivedCall call)
    {
        writer.WriteStartObject();
        writer.WriteNumber("sequence", call.Sequence);
        writer.WriteString("time", call.Time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        writer.WriteString("provider", call.Provider);
        writer.WriteString("method", call.Method);
        writer.WriteString("path", call.Path);
        writer.WriteString("query", call.Query);
        writer.WriteStartObject("headers");
        foreach (var (name, value) in call.Headers)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        writer.WritePropertyName("body");
        WriteBody(writer, call.Body);
        writer.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(call.Outcome.ToString()));
        if (call.Status is { } status)
        {
            writer.WriteNumber("status", status);
        }

        writer.WriteStartArray("warnings");
        foreach (var warning in call.Warnings)
        {
            writer.WriteStringValue(warning);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter writer, byte[]? body)
    {
        if (body is null or { Length: 0 })
        {
            writer.WriteNullValue();
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            json.RootElement.WriteTo(writer);
        }
        catch (JsonException)
        {
            writer.WriteStringValue(Encoding.UTF8.GetString(body));
        }
    }
}
