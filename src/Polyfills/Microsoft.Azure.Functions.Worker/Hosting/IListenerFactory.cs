namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal interface IListenerFactory
{
    /// <summary>The listener of this function; <see langword="null"/> where its trigger is of another kind.</summary>
    /// <exception cref="Exception">The function's settings are wrong: it cannot run.</exception>
    IListener? Create(FunctionDescriptor function);
}
