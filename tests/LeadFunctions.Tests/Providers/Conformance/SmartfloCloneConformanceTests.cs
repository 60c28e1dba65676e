using System.Text.Json.Nodes;
using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Providers.Conformance;

/// <summary>Smartflo with <c>duplicate_option: clone</c>, where a repeat makes a second entry.</summary>
public sealed class SmartfloCloneConformanceTests(AzuriteFixture azurite) : ProviderConformance(azurite, Sample)
{
    private static ProviderData Sample { get; } = SmartfloConformanceTests.Sample with
    {
        Settings = new Dictionary<string, string?>(SmartfloConformanceTests.Sample.Settings, StringComparer.Ordinal) { ["DuplicateOption"] = "Clone" },
        Full = WithClone(SmartfloConformanceTests.Sample.Full),
        PhoneOnly = WithClone(SmartfloConformanceTests.Sample.PhoneOnly!),
        LostAnswer = LostAnswer.TellsWhetherArrived,
    };

    private static JsonObject WithClone(JsonObject body)
    {
        var clone = body.DeepClone().AsObject();
        clone["duplicate_option"] = "clone";
        return clone;
    }
}
