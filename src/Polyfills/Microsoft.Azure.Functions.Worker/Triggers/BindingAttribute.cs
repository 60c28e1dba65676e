namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Any input, output or trigger binding of a function.</summary>
public abstract class BindingAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    protected BindingAttribute()
    {
    }
}
