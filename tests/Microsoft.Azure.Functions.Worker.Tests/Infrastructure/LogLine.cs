using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests;

internal sealed record LogLine(LogLevel Level, string Category, string Text, Exception? Exception);
