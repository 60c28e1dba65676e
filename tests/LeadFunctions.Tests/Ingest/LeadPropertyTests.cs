using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Leads;

namespace LeadFunctions.Tests.Ingest;

/// <summary>What was accepted can be read back, and the same bytes give the same lead.</summary>
public sealed class LeadPropertyTests : IDisposable
{
    private readonly IngestBench _bench = IngestBench.Create("generic");

    [Fact]
    public void Any_Text_Is_Kept_And_Read_Back() => Prop.ForAll<NonEmptyString, NonEmptyString>((name, value) =>
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { ["email"] = "a@example.com", [$"q_{name.Get}"] = value.Get });

        var lead = Read(body);

        var stored = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(lead, LeadJson.Storage.Lead), LeadJson.Storage.Lead)!;
        stored.Fields.ShouldBe(lead.Fields);
        stored.Email.ShouldBe("a@example.com");
        Read(body).Id.ShouldBe(lead.Id);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_Messages_Are_Two_Leads() => Prop.ForAll<int, int>((first, second) =>
        string.Equals(Read(Body(first)).Id, Read(Body(second)).Id, StringComparison.Ordinal) == (first == second)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_Sender_May_Add_The_Time() =>
        Read("""{"email":"a@example.com","submitted_at":"10:00","user_agent":"x"}"""u8.ToArray()).Id
            .ShouldBe(Read("""{"email":"a@example.com","submitted_at":"10:01","user_agent":"y"}"""u8.ToArray()).Id);

    public void Dispose() => _bench.Dispose();

    private static byte[] Body(int number) => JsonSerializer.SerializeToUtf8Bytes(new { email = "a@example.com", message = $"number {number}" });

    private Lead Read(byte[] body)
    {
        var reading = _bench.ReadAsync(IngestBench.Request("application/json", body)).GetAwaiter().GetResult();
        reading.IsRead.ShouldBeTrue(reading.Refusal?.Detail);
        return reading.Leads[0].Lead!;
    }
}
