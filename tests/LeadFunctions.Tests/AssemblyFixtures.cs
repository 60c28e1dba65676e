using LeadFunctions.Testing;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
