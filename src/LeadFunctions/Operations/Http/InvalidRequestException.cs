namespace LeadFunctions.Operations.Http;

/// <summary>A request of an operator cannot be understood.</summary>
/// <param name="errors">Parameter to messages. Never repeats what was sent.</param>
public sealed class InvalidRequestException(IReadOnlyDictionary<string, string[]> errors) : Exception("The request is not valid.")
{
    /// <summary>One parameter is wrong.</summary>
    /// <param name="parameter">Its name.</param>
    /// <param name="error">What is wrong with it.</param>
    public InvalidRequestException(string parameter, string error)
        : this(new Dictionary<string, string[]>(StringComparer.Ordinal) { [parameter] = [error] })
    {
    }

    /// <summary>Parameter to messages.</summary>
    public IReadOnlyDictionary<string, string[]> Errors => errors;
}
