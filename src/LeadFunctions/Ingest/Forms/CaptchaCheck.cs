using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeadFunctions.Ingest.Resolving;
using LeadFunctions.Ingest.Sources;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Ingest.Forms;

/// <summary>
/// Checks the tokens of Cloudflare Turnstile (https://developers.cloudflare.com/turnstile/get-started/server-side-validation/) and reCAPTCHA
/// (https://developers.google.com/recaptcha/docs/verify), which share one protocol.
/// </summary>
public sealed partial class CaptchaCheck(IHttpClientFactory clients, ILogger<CaptchaCheck> logger)
{
    private const int MaxTokenLength = 4096;

    /// <summary>Checks a token.</summary>
    /// <param name="source">The source, with the service's address.</param>
    /// <param name="token">The token; <see langword="null"/> where none was sent.</param>
    /// <param name="leadId">The lead it came with: a second click on submit sends both again, and is the same check.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CaptchaVerdict> CheckAsync(Source source, string? token, string leadId, CancellationToken cancellationToken)
    {
        if (source.Options.CaptchaUrl is not { } url)
        {
            return CaptchaVerdict.Passed;
        }

        if (token is not { Length: > 0 and <= MaxTokenLength })
        {
            return CaptchaVerdict.Failed;
        }

        try
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["secret"] = source.Options.CaptchaSecret!,
                ["response"] = token,
                ["idempotency_key"] = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{token}\n{leadId}")).AsSpan(0, 16)).ToString(),
            });
            using var response = await clients.CreateClient(ResolverHttp.ClientName).PostAsync(url, form, cancellationToken);
            response.EnsureSuccessStatusCode();
            return Judge(source, await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken));
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            Log.NotChecked(logger, source.Name, exception);
            return CaptchaVerdict.Unchecked;
        }
    }

    private static CaptchaVerdict Judge(Source source, JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            return CaptchaVerdict.Unchecked;
        }

        var passed = answer.TryGetProperty("success", out var success) && success.ValueKind == JsonValueKind.True;
        var isHuman = !answer.TryGetProperty("score", out var score) || score.ValueKind != JsonValueKind.Number || score.GetDouble() >= source.Options.CaptchaMinScore;
        return passed && isHuman ? CaptchaVerdict.Passed : CaptchaVerdict.Failed;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The captcha service of source {Source} did not answer; the lead is taken unchecked.")]
        public static partial void NotChecked(ILogger logger, string source, Exception exception);
    }
}
