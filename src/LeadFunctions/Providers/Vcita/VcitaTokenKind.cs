namespace LeadFunctions.Providers.Vcita;

/// <summary>Whose token it is (https://developers.intandem.tech/docs/oauth-20-authentication-flow). None of them is renewed: they hold for years.</summary>
public enum VcitaTokenKind
{
    /// <summary>A member of the business: the token names it.</summary>
    Staff,

    /// <summary>An app that businesses have installed: the call names one. vCita may answer such a token's leads with an error; prefer another kind.</summary>
    App,

    /// <summary>A directory of businesses: the call says on behalf of which one.</summary>
    Directory,
}
