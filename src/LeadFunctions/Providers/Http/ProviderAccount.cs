using LeadFunctions.Providers.Throttling;
using LeadFunctions.Providers.Tokens;

namespace LeadFunctions.Providers.Http;

/// <summary>What every call to an account needs.</summary>
/// <param name="Token">Where its access token comes from.</param>
/// <param name="Throttle">What keeps its calls within its limit.</param>
/// <param name="CallTimeout">Time for one call.</param>
public sealed record ProviderAccount(ITokenSource Token, ICallThrottle Throttle, TimeSpan CallTimeout);
