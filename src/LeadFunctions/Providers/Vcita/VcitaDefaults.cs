using LeadFunctions.Storage;

namespace LeadFunctions.Providers.Vcita;

/// <summary>Literals of vCita's API (https://developers.intandem.tech/reference/post_platform-v1-leadgen).</summary>
public static class VcitaDefaults
{
    /// <summary>The provider's name in settings.</summary>
    public const string Name = "vcita";

    /// <summary>The queue of its deliveries.</summary>
    public const string Queue = "leads-vcita";

    /// <summary>Messages of <see cref="Queue"/> that the host gave up on.</summary>
    public const string PoisonQueue = Queue + QueueNames.PoisonSuffix;

    /// <summary>Where the API is, unless a setting says otherwise.</summary>
    public const string BaseUrl = "https://api.vcita.biz";

    /// <summary>Creates a lead and opens a conversation.</summary>
    public const string LeadPath = "platform/v1/leadgen";

    /// <summary>Lists clients.</summary>
    public const string ClientsPath = "platform/v1/clients";

    /// <summary>Header that names the business a directory's token acts for.</summary>
    public const string OnBehalfOfHeader = "X-On-Behalf-Of";

    /// <summary>Identifies leads by their e-mail address.</summary>
    public const string ByEmail = "email";

    /// <summary>Identifies leads by an id of ours.</summary>
    public const string ByUniqueId = "unique_id";
}
