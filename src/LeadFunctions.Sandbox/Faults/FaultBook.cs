namespace LeadFunctions.Sandbox;

/// <summary>The faults that are switched on, oldest first. A call meets the first that fits it.</summary>
internal sealed class FaultBook
{
    private readonly Lock _lock = new();
    private volatile ActiveFault[] _faults = [];
    private int _lastId;

    public IReadOnlyList<ActiveFault> All => _faults;

    public ActiveFault Add(Fault fault)
    {
        lock (_lock)
        {
            var active = new ActiveFault(++_lastId, fault);
            _faults = [.. _faults, active];
            return active;
        }
    }

    /// <summary>Switches one fault off; whether it was on.</summary>
    public bool Remove(int id)
    {
        lock (_lock)
        {
            var left = Array.FindAll(_faults, fault => fault.Id != id);
            var wasOn = left.Length < _faults.Length;
            _faults = left;
            return wasOn;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _faults = [];
        }
    }

    /// <summary>The fault that meets the call, if any.</summary>
    public Fault? Take(SandboxCall call)
    {
        foreach (var fault in _faults)
        {
            if (fault.TryMeet(call))
            {
                return fault.Fault;
            }
        }

        return null;
    }
}
