namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>A binding that carries a function's result away.</summary>
public abstract class OutputBindingAttribute : BindingAttribute
{
    /// <summary>Creates the attribute.</summary>
    protected OutputBindingAttribute()
    {
    }
}
