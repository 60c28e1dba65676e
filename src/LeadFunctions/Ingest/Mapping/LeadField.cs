namespace LeadFunctions.Ingest.Mapping;

/// <summary>The fields of a lead that a sender's field can stand for.</summary>
public enum LeadField
{
    /// <summary>Mr, Mrs, Dr …</summary>
    Honorific,

    /// <summary>First name.</summary>
    FirstName,

    /// <summary>Last name.</summary>
    LastName,

    /// <summary>The whole name.</summary>
    FullName,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>Phone number.</summary>
    Phone,

    /// <summary>Company.</summary>
    Company,

    /// <summary>Street address.</summary>
    Address,

    /// <summary>City.</summary>
    City,

    /// <summary>State or province.</summary>
    State,

    /// <summary>Postal code.</summary>
    PostalCode,

    /// <summary>Country.</summary>
    Country,

    /// <summary>What the person wrote.</summary>
    Message,

    /// <summary>Preferred contact channel.</summary>
    PreferredContact,

    /// <summary>Address of the page.</summary>
    PageUrl,

    /// <summary>Address of the page before.</summary>
    Referrer,

    /// <summary>What the person agreed to, word by word.</summary>
    ConsentText,

    /// <summary>When the person agreed.</summary>
    ConsentTime,

    /// <summary>Network address that the form was sent from.</summary>
    ClientAddress,

    /// <summary>A TrustedForm certificate (https://activeprospect.com/trustedform/).</summary>
    TrustedForm,

    /// <summary>A Jornaya LeadiD token.</summary>
    Jornaya,
}
