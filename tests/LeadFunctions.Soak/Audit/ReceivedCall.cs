using System.Text.Json;

namespace LeadFunctions.Soak.Audit;

/// <summary>A call as the sandbox tells of it.</summary>
/// <param name="Time">When it came, UTC.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Body">The body.</param>
/// <param name="Outcome">What became of it.</param>
internal sealed record ReceivedCall(DateTimeOffset Time, string Provider, JsonElement Body, string Outcome);
