namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>Identifies this invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Identifies the function; the same at every start.</summary>
    public abstract string FunctionId { get; }

    /// <summary>The trace that the invocation belongs to.</summary>
    public abstract TraceContext TraceContext { get; }

    /// <summary>What the trigger brought along.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>The function-level retries so far.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>The invocation's scope of services.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function's declaration.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>A place for middleware to pass things along.</summary>
#pragma warning disable CA2227 // The real type has this setter.
    public abstract IDictionary<object, object> Items { get; set; }
#pragma warning restore CA2227

    /// <summary>Features of this invocation, by type.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Cancelled when the caller hangs up (HTTP) or the host stops (queue, timer).</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
