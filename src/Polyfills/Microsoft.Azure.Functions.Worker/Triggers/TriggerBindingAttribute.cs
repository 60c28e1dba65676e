namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>The binding that starts a function. Every function has exactly one.</summary>
public abstract class TriggerBindingAttribute : BindingAttribute
{
    /// <summary>Creates the attribute.</summary>
    protected TriggerBindingAttribute()
    {
    }
}
