namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>No jitter.</summary>
internal sealed class MiddleRandom : Random
{
    public override double NextDouble() => 0.5;
}
