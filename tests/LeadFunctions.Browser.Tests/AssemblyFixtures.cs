using LeadFunctions.Browser.Tests;
using LeadFunctions.Testing;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
[assembly: AssemblyFixture(typeof(BrowserFixture))]
