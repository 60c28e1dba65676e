namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed record Person(string Name, int Age);
