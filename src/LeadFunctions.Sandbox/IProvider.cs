namespace LeadFunctions.Sandbox;

/// <summary>One provider's API.</summary>
internal interface IProvider
{
    /// <summary>The name in routes and control calls: <c>smartflo</c>.</summary>
    string Name { get; }

    /// <summary>Maps the provider's own paths below its group.</summary>
    void Map(RouteGroupBuilder group);

    /// <summary>Called first for every call: <see langword="null"/>, or the answer to one that is over the rate limit.</summary>
    IResult? Admit(SandboxCall call);

    /// <summary>What the provider says with a status code; used by faults that name no body.</summary>
    IResult Error(SandboxCall call, int status);

    /// <summary>Answers as to an expired token, and stops accepting the call's token where the sandbox had issued it.</summary>
    IResult ExpireToken(SandboxCall call);

    /// <summary>How many leads and conversations are recorded.</summary>
    (long Leads, long Conversations) Count(SandboxState state);
}
