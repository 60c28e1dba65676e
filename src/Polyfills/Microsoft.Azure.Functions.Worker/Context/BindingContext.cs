namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger brought along, by name.</summary>
public abstract class BindingContext
{
    /// <summary>
    /// The trigger's data: route values of a request; of a queue message its metadata, which top-level members of a JSON message override.
    /// </summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
