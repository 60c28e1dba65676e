using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Providers.Flextell;

/// <summary>
/// Settings of a destination at Flextell. <see cref="DestinationOptions.Fields"/> takes <c>description</c>, <c>message</c> and
/// <c>preferred_contact</c>.
/// </summary>
public sealed class FlextellOptions : DestinationOptions
{
    /// <summary>Starts with the documented address.</summary>
    public FlextellOptions() => BaseUrl = new Uri(FlextellDefaults.BaseUrl);

    /// <summary>The tenant: a number.</summary>
    [Range(1, int.MaxValue)]
    public int TenantId { get; set; }

    /// <summary>Status that leads get; Flextell's own default where not set.</summary>
    public int? LeadStatusId { get; set; }

    /// <summary>Reference source that leads get.</summary>
    public int? LeadReferenceSourceId { get; set; }

    /// <summary>User that leads are assigned to.</summary>
    public int? AssignedUserId { get; set; }

    /// <summary>Country that leads get.</summary>
    public int? CountryId { get; set; }
}
