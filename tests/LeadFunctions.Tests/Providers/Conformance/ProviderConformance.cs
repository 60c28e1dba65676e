using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Providers.Conformance;

/// <summary>
/// The whole suite. Each provider has a class <c>{Name}ConformanceTests</c> that derives from it and supplies data only; the bodies
/// follow the provider's documentation.
/// </summary>
public abstract class ProviderConformance(AzuriteFixture azurite, ProviderData data) : FailureConformance(azurite, data);
