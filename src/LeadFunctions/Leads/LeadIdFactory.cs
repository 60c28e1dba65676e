using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Leads;

/// <summary>Makes the ids of leads, the same for the same lead on every instance, without asking storage.</summary>
public sealed class LeadIdFactory(IOptions<LeadOptions> options)
{
    private const int KeyLength = 20;
    private const int WindowLength = 4;

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.Value.IdKey);

    /// <summary>The id of a lead that its sender named: the same whenever it is sent.</summary>
    public LeadId FromSenderKey(string source, string senderKey) =>
        new(source, Base32.Encode(Hash("sender", source, Encoding.UTF8.GetBytes(senderKey)), KeyLength), LeadId.NoWindow);

    /// <summary>The id of a lead known by its content only: the same within one duplicate window.</summary>
    /// <param name="lead">The lead; what it is called, when and how it came, what passes, the case of names and the order of fields do not count.</param>
    public LeadId FromContent(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        var content = lead with
        {
            Id = string.Empty,
            CorrectedId = null,
            ReceivedAt = default,
            TraceParent = null,
            Consent = null,
            IsTest = false,
            Reference = null,
            Errors = null,
            Passing = null,
            FirstName = lead.FirstName?.ToLowerInvariant(),
            LastName = lead.LastName?.ToLowerInvariant(),
            Email = lead.Email?.ToLowerInvariant(),
            Fields = new SortedDictionary<string, string>(
                lead.Fields.Where(field => lead.Passing?.Contains(field.Key, StringComparer.OrdinalIgnoreCase) is not true).ToDictionary(StringComparer.OrdinalIgnoreCase),
                StringComparer.OrdinalIgnoreCase),
        };
        return FromContent(lead.Source, JsonSerializer.SerializeToUtf8Bytes(content, LeadJson.Storage.Lead), lead.ReceivedAt);
    }

    /// <summary>A lead that was corrected, with the id that it would have had if it had been sent that way. What its sender named stays as it is.</summary>
    public Lead Renew(Lead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        var own = LeadId.Parse(lead.Id);
        if (own.IsNamed)
        {
            return lead;
        }

        var id = FromContent(lead);
        return lead with { CorrectedId = string.Equals(id.Key, own.Key, StringComparison.Ordinal) ? null : id.ToString() };
    }

    private LeadId FromContent(string source, ReadOnlySpan<byte> content, DateTimeOffset receivedAt)
    {
        var hash = Hash("content", source, content);

        // Windows begin at another time for each key, so that no moment of the day splits everybody's.
        var window = options.Value.DuplicateWindow.Ticks;
        var offset = (long)(BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(16)) % (ulong)window);
        var number = (ulong)((receivedAt.UtcTicks + offset) / window) + 1;
        return new(source, Base32.Encode(hash, KeyLength), Base32.Encode(number, WindowLength));
    }

    private byte[] Hash(string kind, string source, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hash.AppendData(Encoding.UTF8.GetBytes($"{kind}\n{source}\n"));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }
}
