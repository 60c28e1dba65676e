namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a method as a function and names it. Names are unique in an app, letter case aside.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute : Attribute
{
    /// <summary>Creates the attribute with the function's name.</summary>
    public FunctionAttribute(string name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>The function's name, as it stands in logs, routes and settings.</summary>
    public string Name { get; }
}
