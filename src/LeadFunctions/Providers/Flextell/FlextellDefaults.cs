using LeadFunctions.Storage;

namespace LeadFunctions.Providers.Flextell;

/// <summary>Literals of Flextell's API (https://docs.flextell.ai/api-reference/lead/create-a-lead).</summary>
public static class FlextellDefaults
{
    /// <summary>The provider's name in settings.</summary>
    public const string Name = "flextell";

    /// <summary>The queue of its deliveries.</summary>
    public const string Queue = "leads-flextell";

    /// <summary>Messages of <see cref="Queue"/> that the host gave up on.</summary>
    public const string PoisonQueue = Queue + QueueNames.PoisonSuffix;

    /// <summary>Where the API is, unless a setting says otherwise: the only host that is documented.</summary>
    public const string BaseUrl = "https://dev.flextell.ai/api";

    /// <summary>Where tokens are renewed, unless a setting says otherwise.</summary>
    public const string TokenUrl = "https://dev.flextell.ai/oauth/token";

    /// <summary>Creates a lead.</summary>
    public const string LeadsPath = "v1/leads";

    /// <summary>Header that names the tenant.</summary>
    public const string TenantHeader = "X-Tenant";

    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 255;

    /// <summary>Longest e-mail address, in characters.</summary>
    public const int MaxEmail = 255;

    /// <summary>Longest phone number, in characters.</summary>
    public const int MaxPhone = 50;

    /// <summary>Longest preferred contact channel, in characters.</summary>
    public const int MaxPreferredContact = 50;

    /// <summary>Longest page address, in characters.</summary>
    public const int MaxPageUrl = 2048;
}
