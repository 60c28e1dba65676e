using System.Collections.Concurrent;

namespace LeadFunctions.Sandbox;

/// <summary>vCita's clients, conversations and tokens.</summary>
internal sealed class VcitaStore(TimeProvider time)
{
    private const string UidLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int UidLength = 16;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, VcitaClient> _byIdentifier = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<VcitaClient> _clients = [];
    private long _conversations;
    private int _lastUid;

    public CallLimiter ClientLimiter { get; } = new(time, TimeSpan.FromMinutes(1));

    public IssuedTokens<VcitaToken> Tokens { get; } = new(time);

    public ConcurrentDictionary<string, bool> SpentCodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Conversations opened: one per lead, always.</summary>
    public long Conversations => Interlocked.Read(ref _conversations);

    public int ClientCount
    {
        get
        {
            lock (_lock)
            {
                return _clients.Count;
            }
        }
    }

    /// <summary>Finds the client by the lead's identifier in the business, else makes one; opens a new conversation in any case.</summary>
    public (string ClientUid, string ConversationUid) Add(string businessId, VcitaLeadInput lead)
    {
        Interlocked.Increment(ref _conversations);
        var now = time.GetUtcNow();
        var key = $"{businessId}\n{lead.IdentifierType}\n{lead.Identifier}";
        VcitaClient? client;
        lock (_lock)
        {
            if (!_byIdentifier.TryGetValue(key, out client))
            {
                client = new VcitaClient(NewUid(), businessId, lead, now);
                _clients.Add(client);
                _byIdentifier.Add(key, client);
                IndexOther(client, lead);
                return (client.Uid, NewUid());
            }
        }

        client.Update(lead, now);
        return (client.Uid, NewUid());
    }

    public VcitaClient? FindByEmail(string businessId, string email)
    {
        lock (_lock)
        {
            return _byIdentifier.GetValueOrDefault($"{businessId}\nemail\n{email}");
        }
    }

    public VcitaClient[] Snapshot(string businessId)
    {
        lock (_lock)
        {
            return [.. _clients.Where(client => string.Equals(client.BusinessId, businessId, StringComparison.Ordinal))];
        }
    }

    // A client made by one identifier is found by the other one too. Both are unique per business: the first client keeps it.
    private void IndexOther(VcitaClient client, VcitaLeadInput lead)
    {
        if (lead.Email is { Length: > 0 } email)
        {
            _byIdentifier.TryAdd($"{client.BusinessId}\nemail\n{email.Trim()}", client);
        }

        if (lead.UniqueId is { Length: > 0 } uniqueId)
        {
            _byIdentifier.TryAdd($"{client.BusinessId}\nunique_id\n{uniqueId.Trim()}", client);
        }
    }

    // 16 letters and digits, as the documentation's samples have; unique because the sequence number is among them.
    private string NewUid()
    {
        var number = Interlocked.Increment(ref _lastUid);
        var random = SplitMix.At(0, number, stream: 0);
        return string.Create(UidLength, (number, random), static (letters, seed) =>
        {
            var (count, rest) = seed;
            for (var i = 0; i < letters.Length; i++)
            {
                if (i % 2 == 0)
                {
                    letters[i] = UidLetters[count % UidLetters.Length];
                    count /= UidLetters.Length;
                }
                else
                {
                    letters[i] = UidLetters[(int)(rest % (ulong)UidLetters.Length)];
                    rest /= (ulong)UidLetters.Length;
                }
            }
        });
    }
}
