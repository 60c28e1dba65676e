namespace LeadFunctions.Tests;

/// <summary>Tests that measure rates and costs run by themselves, after the others.</summary>
[CollectionDefinition(nameof(QuietCollection), DisableParallelization = true)]
public sealed class QuietCollection;
