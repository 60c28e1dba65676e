namespace LeadFunctions.Tests.Ingest.Fuzzing;

/// <summary>Things to be disposed together.</summary>
public sealed class DisposableList<T>(IEnumerable<T> items) : List<T>(items), IDisposable
    where T : IDisposable
{
    public void Dispose() => ForEach(static item => item.Dispose());
}
