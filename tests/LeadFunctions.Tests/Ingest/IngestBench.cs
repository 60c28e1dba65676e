using System.Text;
using LeadFunctions.Ingest.Receiving;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Primitives;

namespace LeadFunctions.Tests.Ingest;

/// <summary>The app as composed in production, not started: reads requests without storage.</summary>
public sealed class IngestBench : IDisposable
{
    public const string SourceName = "bench";

    private readonly IHost _host;

    private IngestBench(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    public Source Source => Services.GetRequiredService<SourceRegistry>().TryGet(SourceName, out var source) ? source : throw new InvalidOperationException();

    public static IngestBench Create(string preset, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
            ["Destinations:smartflo:Provider"] = "smartflo",
            ["Destinations:smartflo:BaseUrl"] = "http://localhost:1",
            ["Destinations:smartflo:Token"] = "token",
            ["Destinations:smartflo:ListId"] = "1",
            [$"Sources:{SourceName}:Preset"] = preset,
            [$"Sources:{SourceName}:Destinations:0"] = "smartflo",
        });
        builder.Configuration.AddInMemoryCollection((settings ?? []).Select(static pair => KeyValuePair.Create($"Sources:{SourceName}:{pair.Key.Replace("__", ":", StringComparison.Ordinal)}", pair.Value)));
        builder.ConfigureFunctionsWebApplication();
        builder.AddLeadFunctions();
        return new IngestBench(builder.Build());
    }

    public Task<LeadReading> ReadAsync(LeadRequest request) => Services.GetRequiredService<LeadReader>().ReadAsync(Source, request);

    public Task<LeadReading> ReadAsync(string contentType, string body) => ReadAsync(Request(contentType, Encoding.UTF8.GetBytes(body)));

    public bool IsAllowed(LeadRequest request) => Source.Preset.Verifier.IsAllowed(Source, request);

    public static LeadRequest Request(string contentType, byte[] body, IEnumerable<KeyValuePair<string, string>>? headers = null, DateTimeOffset? receivedAt = null)
    {
        var all = (headers ?? []).ToDictionary(static header => header.Key, static header => new StringValues(header.Value), StringComparer.OrdinalIgnoreCase);
        all["Content-Type"] = contentType;
        return new LeadRequest { ReceivedAt = receivedAt ?? new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero), Body = body, Headers = all };
    }

    public void Dispose() => _host.Dispose();
}
