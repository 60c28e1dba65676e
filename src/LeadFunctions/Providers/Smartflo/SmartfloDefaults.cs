using LeadFunctions.Storage;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>Literals of Smartflo's API (https://docs.smartflo.tatatelebusiness.com/reference).</summary>
public static class SmartfloDefaults
{
    /// <summary>The provider's name in settings.</summary>
    public const string Name = "smartflo";

    /// <summary>The queue of its deliveries.</summary>
    public const string Queue = "leads-smartflo";

    /// <summary>Messages of <see cref="Queue"/> that the host gave up on.</summary>
    public const string PoisonQueue = Queue + QueueNames.PoisonSuffix;

    /// <summary>Where the API is, unless a setting says otherwise.</summary>
    public const string BaseUrl = "https://api-smartflo.tatateleservices.com";

    /// <summary>Gives a token of one hour for a login id and a password.</summary>
    public const string LoginPath = "v1/auth/login";

    /// <summary>Offset of the local time in <c>retry_after</c>: India's.</summary>
    public static readonly TimeSpan Clock = new(5, 30, 0);

    /// <summary>Days left to a password from which on a warning is logged.</summary>
    public const int PasswordWarningDays = 14;

    /// <summary>Adds one lead to a list; the list's id follows.</summary>
    public const string LeadPath = "v1/broadcast/lead/";

    /// <summary>Adds several leads to a list, and reads a list; the list's id follows.</summary>
    public const string LeadsPath = "v1/broadcast/leads/";

    /// <summary>Tells how far a bulk upload is; the upload's id follows.</summary>
    public const string BatchStatusPath = "v1/broadcast/batch_status/";

    /// <summary>Every lead list of the account.</summary>
    public const string ListsPath = "v1/broadcast/lists";

    /// <summary>Calling code whose numbers are sent in their national form.</summary>
    public const int HomeCallingCode = 91;

    /// <summary>Lowest priority of a lead.</summary>
    public const int MinPriority = 1;

    /// <summary>Highest priority of a lead.</summary>
    public const int MaxPriority = 30;
}
