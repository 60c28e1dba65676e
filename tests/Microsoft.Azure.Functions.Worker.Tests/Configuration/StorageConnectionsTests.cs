using Azure.Core;
using Azure.Identity;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class StorageConnectionsTests
{
    [Theory]
    [InlineData(null, "AzureWebJobsStorage=a", "a")]
    [InlineData("", "AzureWebJobsStorage=a", "a")]
    [InlineData("Storage", "AzureWebJobsStorage=a", "a")]
    [InlineData("Lead", "AzureWebJobsLead=a Lead=b", "a")]
    [InlineData("Lead", "Lead=b", "b")]
    [InlineData("Lead", "ConnectionStrings:Lead=c", "c")]
    [InlineData("Lead", "ConnectionStrings:Lead=c Lead=b", "c")]
    [InlineData("Lead", "Lead=b Lead:queueServiceUri=https://q", "b")]
    public void A_connection_string_is_found_by_name(string? name, string settings, string expected) =>
        Create(name, settings).Text.ShouldBe(expected);

    [Theory]
    [InlineData("Lead:accountName=acme", "https://acme.queue.core.windows.net/", typeof(DefaultAzureCredential))]
    [InlineData("Lead:accountName=acme Lead:queueServiceUri=https://other", "https://acme.queue.core.windows.net/", typeof(DefaultAzureCredential))]
    [InlineData("Lead:queueServiceUri=https://q.example Lead:clientId=1", "https://q.example/", typeof(DefaultAzureCredential))]
    [InlineData("Lead:serviceUri=https://s.example Lead:credential=managedidentity", "https://s.example/", typeof(ManagedIdentityCredential))]
    [InlineData("AzureWebJobsLead:accountName=acme Lead:credential=managedidentity", "https://acme.queue.core.windows.net/", typeof(DefaultAzureCredential))]
    [InlineData("Lead:accountName=acme Lead:credential=managedidentity Lead:clientId=1", "https://acme.queue.core.windows.net/", typeof(ManagedIdentityCredential))]
    public void An_identity_is_used_where_there_is_no_connection_string(string settings, string address, Type credential)
    {
        var (_, uri, used) = Create("Lead", settings);
        uri.ShouldBe(new Uri(address));
        used.ShouldBeOfType(credential);
    }

    [Theory]
    [InlineData("Other=a", "the connection setting 'Lead' is missing")]
    [InlineData("Lead:blobServiceUri=https://b", "the connection 'Lead' needs a connection string, or Lead__accountName, or Lead__queueServiceUri")]
    public void A_connection_that_is_not_there_is_named(string settings, string message) =>
        Should.Throw<InvalidOperationException>(() => Create("Lead", settings)).Message.ShouldBe(message);

    private static (string? Text, Uri? Uri, TokenCredential? Credential) Create(string? name, string settings)
    {
        var pairs = settings.Split(' ').Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]));
        var connections = new StorageConnections(new ConfigurationBuilder().AddInMemoryCollection(pairs).Build());
        return connections.Create<(string?, Uri?, TokenCredential?)>(name, "queue", text => (text, null, null), (uri, credential) => (null, uri, credential));
    }
}
