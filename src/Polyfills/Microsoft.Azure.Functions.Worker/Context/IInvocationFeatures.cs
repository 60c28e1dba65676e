namespace Microsoft.Azure.Functions.Worker;

/// <summary>Features of one invocation, by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Sets the feature of this type, over any that was there.</summary>
    void Set<T>(T instance);

    /// <summary>The feature of this type; the type's default where there is none.</summary>
    T? Get<T>();
}
