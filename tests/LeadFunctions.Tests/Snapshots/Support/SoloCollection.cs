namespace LeadFunctions.Tests.Snapshots.Support;

/// <summary>Tests that measure, and therefore run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SoloCollection
{
    public const string Name = "solo";
}
