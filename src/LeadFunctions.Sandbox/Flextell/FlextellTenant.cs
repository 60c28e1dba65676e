namespace LeadFunctions.Sandbox;

/// <summary>One tenant's leads.</summary>
internal sealed class FlextellTenant
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, FlextellLead> _leads = [];

    public void Add(FlextellLead lead)
    {
        lock (_lock)
        {
            _leads.Add(lead.Id, lead);
        }
    }

    public FlextellLead? Find(long id)
    {
        lock (_lock)
        {
            return _leads.GetValueOrDefault(id);
        }
    }

    public FlextellLead[] Snapshot()
    {
        lock (_lock)
        {
            return [.. _leads.Values];
        }
    }
}
