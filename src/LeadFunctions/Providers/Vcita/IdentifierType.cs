namespace LeadFunctions.Providers.Vcita;

/// <summary>How vCita finds out whether it knows a person already: its parameter <c>identifier_type</c>.</summary>
public enum IdentifierType
{
    /// <summary>By e-mail address where the lead has one, else by unique id.</summary>
    Auto,

    /// <summary>By e-mail address; a lead without one is rejected.</summary>
    Email,

    /// <summary>By the unique id that <see cref="VcitaOptions.UniqueId"/> makes.</summary>
    UniqueId,
}
