namespace LeadFunctions.Sandbox;

/// <summary>
/// A client of a business: what leads become. Its matching fields (e-mail, unique id, phone, names) never change through a lead;
/// what else a later lead says replaces what was there (http://developers.vcita.com/docs/lead-injection).
/// </summary>
internal sealed class VcitaClient(string uid, string businessId, VcitaLeadInput first, DateTimeOffset createdAt)
{
    private readonly Lock _lock = new();
    private VcitaLeadInput _fields = first;
    private DateTimeOffset _updatedAt = createdAt;

    public string Uid => uid;

    public string BusinessId => businessId;

    public VcitaLeadInput Fields
    {
        get
        {
            lock (_lock)
            {
                return _fields;
            }
        }
    }

    public DateTimeOffset UpdatedAt
    {
        get
        {
            lock (_lock)
            {
                return _updatedAt;
            }
        }
    }

    public void Update(VcitaLeadInput lead, DateTimeOffset now)
    {
        lock (_lock)
        {
            _updatedAt = now;
            _fields = _fields with
            {
                Address = lead.Address ?? _fields.Address,
                Source = lead.Source ?? _fields.Source,
                SourceUrl = lead.SourceUrl ?? _fields.SourceUrl,
                Status = lead.Status ?? _fields.Status,
                Tags = lead.Tags ?? _fields.Tags,
            };
        }
    }
}
