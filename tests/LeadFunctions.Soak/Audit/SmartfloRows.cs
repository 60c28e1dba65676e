using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LeadFunctions.Sandbox;

namespace LeadFunctions.Soak.Audit;

/// <summary>Looks at Smartflo's list as its users see it.</summary>
internal static class SmartfloRows
{
    /// <summary>How many rows there are beyond one for each number.</summary>
    public static async Task<int> CountSurplusAsync(SandboxServer sandbox, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sandbox-smartflo-token");
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        var surplus = 0;
        await foreach (var row in http.GetFromJsonAsAsyncEnumerable<JsonElement>($"{sandbox.SmartfloBaseUrl}/v1/broadcast/leads/441940", cancellationToken))
        {
            surplus += numbers.Add(row.GetProperty("field_0").ToString()) ? 0 : 1;
        }

        return surplus;
    }
}
