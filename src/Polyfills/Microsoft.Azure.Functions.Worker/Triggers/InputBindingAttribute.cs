namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>A binding that brings data into a function.</summary>
public abstract class InputBindingAttribute : BindingAttribute
{
    /// <summary>Creates the attribute.</summary>
    protected InputBindingAttribute()
    {
    }
}
