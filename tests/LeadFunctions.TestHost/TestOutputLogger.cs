using Microsoft.Extensions.Logging;

namespace LeadFunctions.Tests.Hosting;

/// <summary>Writes what the app logs into the output of the test at hand.</summary>
public sealed class TestOutputLogger : ILoggerProvider, ILogger
{
    private readonly ITestOutputHelper? _output = TestContext.Current.TestOutputHelper;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            _output?.WriteLine($"{logLevel}: {formatter(state, exception)} {exception}");
        }
        catch (InvalidOperationException)
        {
            // The test has ended; what its app says while it stops has no reader.
        }
    }

    public void Dispose()
    {
    }
}
