using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Verification;
using LeadFunctions.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Ingest.Sources;

/// <summary>What is known of a kind of sender: one class, in a file of its own.</summary>
public abstract class SourcePreset
{
    /// <summary>The name in <c>Sources__{name}__Preset</c>, in lower case.</summary>
    public abstract string Name { get; }

    /// <summary>Whether people's browsers may be what posts: they want pages for answers, and errors that a person can correct.</summary>
    public virtual bool IsForm => false;

    /// <summary>How requests are verified.</summary>
    public virtual IRequestVerifier Verifier => SharedKeyVerifier.Instance;

    /// <summary>Reads and checks a source's settings.</summary>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public virtual SourceOptions ReadOptions(IConfigurationSection section) => SettingsReader.Read<SourceOptions>(section);

    /// <summary>The leads in a body, or in one item of a body that is a list. None: the request is about something else.</summary>
    /// <exception cref="MalformedBodyException">The body is not what this sender sends.</exception>
    public virtual IEnumerable<SentLead> Read(BodyNode body, LeadRequest request) =>
        body is BodyObject ? [new SentLead(FieldCollector.Collect(body))] : throw new MalformedBodyException("A lead must be an object with named fields.");

    /// <summary>The answer that the sender needs where everything was accepted; <see langword="null"/> for the usual one.</summary>
    public virtual IResult? Accepted() => null;

    /// <summary>Answers a GET, by which some senders make sure whose address it is; <see langword="null"/> where this one does not.</summary>
    public virtual IResult? Greet(Source source, HttpRequest request) => null;
}
