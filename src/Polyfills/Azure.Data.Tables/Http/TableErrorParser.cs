using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Finds code and message in the service's <c>odata.error</c> body.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    internal static readonly TableErrorParser Instance = new();

    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = response.ContentStream is null ? null : Parse(response.Content.ToMemory());
        if (error is null && response.Headers.TryGetValue("x-ms-error-code", out var code))
        {
            error = new ResponseError(code, message: null);
        }

        return error is not null;
    }

    private static ResponseError? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (!document.RootElement.TryGetProperty("odata.error"u8, out var error))
            {
                return null;
            }

            var code = error.TryGetProperty("code"u8, out var text) ? text.GetString() : null;
            var message = error.TryGetProperty("message"u8, out var inner) && inner.TryGetProperty("value"u8, out var value)
                ? value.GetString()
                : null;
            return new ResponseError(code, message);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Proxies answer in their own formats; the status still says enough.
            return null;
        }
    }
}
