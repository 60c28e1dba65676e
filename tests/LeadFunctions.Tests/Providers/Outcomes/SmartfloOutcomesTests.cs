using LeadFunctions.Delivery;
using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Smartflo;

namespace LeadFunctions.Tests.Providers.Outcomes;

/// <summary>Every answer that is documented or seen in use; each case begins with where it comes from.</summary>
public sealed class SmartfloOutcomesTests
{
    [Theory]
    [InlineData("docs: add a lead", 200, """{"Success":true,"Message":"Lead added successfully."}""", OutcomeKind.Delivered)]
    [InlineData("docs: generic shape, with 201", 201, """{"success":true,"message":"Lead added successfully."}""", OutcomeKind.Delivered)]
    [InlineData("clients: success as text", 200, """{"success":"true","message":"ok"}""", OutcomeKind.Delivered)]
    [InlineData("clients: no success member", 200, """{"message":"Lead added."}""", OutcomeKind.Delivered)]
    [InlineData("a byte order mark", 200, "\uFEFF{\"success\":true}", OutcomeKind.Delivered)]
    [InlineData("docs: rate limiting on API requests", 429, """{ "success": "false", "message": "Too many requests." }""", OutcomeKind.Transient)]
    [InlineData("the same with 200, as clients see refusals", 200, """{ "success": "false", "message": "Too many requests." }""", OutcomeKind.Transient)]
    [InlineData("the same with 400", 400, """{ "success": "false", "message": "Too many requests." }""", OutcomeKind.Transient)]
    [InlineData("docs: generate a token", 200, """{"success":false,"message":"Invalid credentials"}""", OutcomeKind.Auth)]
    [InlineData("clients: HTTP 200 with success false", 200, """{"success":false,"message":"The field_0 is required."}""", OutcomeKind.Permanent)]
    [InlineData("clients: success as text and 200", 200, """{"success":"false","message":"The field_0 is required."}""", OutcomeKind.Permanent)]
    [InlineData("clients: message as a list", 400, """{"success":false,"message":["The field_0 is required.","The field_1 is too long."]}""", OutcomeKind.Permanent)]
    [InlineData("clients: message as an object", 422, """{"success":false,"message":{"field_0":["The field_0 is invalid."]}}""", OutcomeKind.Permanent)]
    [InlineData("clients: 401", 401, """{"success":false,"message":"Unauthorized."}""", OutcomeKind.Auth)]
    [InlineData("a token that is no longer good, with 200", 200, """{"success":false,"message":"Token has expired"}""", OutcomeKind.Auth)]
    [InlineData("a token that is no longer good, with 400", 400, """{"success":false,"message":"Authentication failed"}""", OutcomeKind.Auth)]
    [InlineData("403", 403, """{"success":false,"message":"Forbidden"}""", OutcomeKind.Auth)]
    [InlineData("duplicate_option skip", 200, """{"success":false,"message":"Lead already exists."}""", OutcomeKind.Duplicate)]
    [InlineData("duplicate_option skip, with 409", 409, """{"success":false,"message":"Duplicate number"}""", OutcomeKind.Duplicate)]
    [InlineData("a list that is not there", 404, """{"success":false,"message":"The lead list does not exist."}""", OutcomeKind.Permanent)]
    [InlineData("plain text", 400, "Bad Request", OutcomeKind.Permanent)]
    [InlineData("a gateway's page", 502, "<html><body>Bad Gateway</body></html>", OutcomeKind.Transient)]
    [InlineData("a gateway's page with 200", 200, "<html><body>Maintenance</body></html>", OutcomeKind.Ambiguous)]
    [InlineData("nothing at all", 200, "", OutcomeKind.Ambiguous)]
    [InlineData("a server error without a body", 500, "", OutcomeKind.Transient)]
    [InlineData("a request timeout", 408, "", OutcomeKind.Transient)]
    [InlineData("a redirection to a page", 302, "", OutcomeKind.Transient)]
    public void An_Answer_Means(string source, int status, string body, OutcomeKind expected) =>
        SmartfloOutcomes.Classify(new ProviderReply(status, body, RetryAfter: null)).Kind.ShouldBe(expected, source);

    [Theory]
    [InlineData("""{"success":true,"lead_id":"6054635a16a4a70b3041ea09"}""")]
    [InlineData("""{"success":true,"id":"6054635a16a4a70b3041ea09"}""")]
    [InlineData("""{"success":true,"data":{"lead_id":"6054635a16a4a70b3041ea09"}}""")]
    [InlineData("""{"success":true,"data":{"id":"6054635a16a4a70b3041ea09"}}""")]
    [InlineData("""{"success":true,"data":[{"lead_id":"6054635a16a4a70b3041ea09"}]}""")]
    public void A_Leads_Id_Is_Found_Where_Clients_Look_For_It(string body) =>
        SmartfloOutcomes.Classify(new ProviderReply(200, body, RetryAfter: null)).ProviderId.ShouldBe("6054635a16a4a70b3041ea09");

    [Theory]
    [InlineData("""{"success":true,"batch_id":"b1"}""")]
    [InlineData("""{"success":true,"batchId":"b1"}""")]
    [InlineData("""{"success":true,"data":{"batch_id":"b1"}}""")]
    public void A_Bulk_Uploads_Id_Is_Found_Where_Clients_Look_For_It(string body) =>
        SmartfloOutcomes.Classify(new ProviderReply(200, body, RetryAfter: null)).BatchId.ShouldBe("b1");

    [Fact]
    public void Words_Come_Out_Of_Every_Shape()
    {
        Words("""{"success":false,"message":"One."}""").ShouldBe("One.");
        Words("""{"success":false,"message":["One.","Two."]}""").ShouldBe("One.; Two.");
        Words("""{"success":false,"message":{"field_0":["One."]}}""").ShouldBe("field_0: One.");
    }

    private static string? Words(string body) => SmartfloOutcomes.Classify(new ProviderReply(400, body, RetryAfter: null)).Words;
}
