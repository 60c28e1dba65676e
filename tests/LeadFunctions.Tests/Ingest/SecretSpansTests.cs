using System.Text;
using LeadFunctions.Ingest.Refused;

namespace LeadFunctions.Tests.Ingest;

public sealed class SecretSpansTests
{
    [Fact]
    public void Secrets_Are_Hidden_And_Come_Back()
    {
        using var bench = IngestBench.Create("google", [new("Secrets__0", "alpha-key"), new("Secrets__1", "beta")]);
        var body = """{"a":"alpha-key","b":"beta","c":"alpha-key"}"""u8.ToArray();

        var (hidden, spans) = SecretSpans.Hide(bench.Source, body);

        Encoding.UTF8.GetString(hidden.Span).ShouldNotContain("alpha-key");
        Encoding.UTF8.GetString(hidden.Span).ShouldNotContain("beta");
        SecretSpans.Restore(bench.Source, hidden, spans).ToArray().ShouldBe(body);
    }
}
