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
    [InlineData("an option that is misspelt", 422, """{"success":false,"message":"duplicate_option: The duplicate_option is invalid."}""", OutcomeKind.Permanent)]
    [InlineData("the same with 200", 200, """{"success":false,"message":{"duplicate_option":["The duplicate_option is invalid."]}}""", OutcomeKind.Permanent)]
    [InlineData("a company's name", 400, """{"success":false,"message":"The company Duplicate Labs is too long."}""", OutcomeKind.Permanent)]
    [InlineData("a company's name, quoted", 422, """{"success":false,"message":"field_4 must not be 'Already Exists Ltd'."}""", OutcomeKind.Permanent)]
    [InlineData("a company's name in a complaint", 422, """{"success":false,"message":"field_4: Already Exists Ltd is invalid."}""", OutcomeKind.Permanent)]
    [InlineData("another company's name", 422, """{"success":false,"message":"Authority Partners is forbidden as a name."}""", OutcomeKind.Permanent)]
    [InlineData("the same with 400", 400, """{"success":false,"message":"The name \"Authority Partners\" is forbidden."}""", OutcomeKind.Permanent)]
    [InlineData("a validation error that asks for another try", 422, """{"success":false,"message":"Invalid phone number. Please try again."}""", OutcomeKind.Permanent)]
    [InlineData("the same with 400", 400, """{"success":false,"message":"Invalid phone number. Please try again later."}""", OutcomeKind.Permanent)]
    [InlineData("a bulk call that is too large", 400, """{"success":false,"message":"The data has too many leads."}""", OutcomeKind.Permanent)]
    [InlineData("a fault that passes, with 200", 200, """{"success":false,"message":"Something went wrong. Please try again later."}""", OutcomeKind.Transient)]
    [InlineData("success as 0", 200, """{"success":0}""", OutcomeKind.Permanent)]
    [InlineData("success as 0 in text", 200, """{"success":"0","message":"No."}""", OutcomeKind.Permanent)]
    [InlineData("success as 1", 200, """{"success":1}""", OutcomeKind.Delivered)]
    [InlineData("an error and no success", 200, """{"error":"Something broke"}""", OutcomeKind.Permanent)]
    [InlineData("errors and no success", 200, """{"errors":["Something broke"]}""", OutcomeKind.Permanent)]
    [InlineData("an error that is none", 200, """{"success":true,"error":null,"errors":[]}""", OutcomeKind.Delivered)]
    [InlineData("a status that failed", 200, """{"status":"error"}""", OutcomeKind.Permanent)]
    [InlineData("a status as in HTTP", 200, """{"status":422,"message":"No."}""", OutcomeKind.Permanent)]
    [InlineData("a status that is well", 200, """{"status":"success"}""", OutcomeKind.Delivered)]
    [InlineData("clients: an id and no success", 200, """{"lead_id":"6054635a16a4a70b3041ea09"}""", OutcomeKind.Delivered)]
    [InlineData("clients: a list with an id", 200, """[{"lead_id":"6054635a16a4a70b3041ea09"}]""", OutcomeKind.Delivered)]
    [InlineData("words of a limit and no success", 200, """{"message":"Too many requests."}""", OutcomeKind.Transient)]
    [InlineData("words of credentials and no success", 200, """{"message":"Unauthorized"}""", OutcomeKind.Auth)]
    [InlineData("nothing but an empty list", 200, "[]", OutcomeKind.Ambiguous)]
    [InlineData("nothing but an empty object", 200, "{}", OutcomeKind.Ambiguous)]
    [InlineData("nothing but null", 200, "null", OutcomeKind.Ambiguous)]
    [InlineData("nothing but a text", 200, "\"ok\"", OutcomeKind.Ambiguous)]
    [InlineData("an object that says neither", 200, """{"took":12}""", OutcomeKind.Ambiguous)]
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
    [InlineData("""{"success":true,"id":"b1"}""")]
    [InlineData("""{"batch_id":"b1"}""")]
    public void A_Bulk_Uploads_Id_Is_Found_Where_Clients_Look_For_It_And_Is_No_Leads(string body)
    {
        var outcome = SmartfloOutcomes.ClassifyBulk(new ProviderReply(200, body, RetryAfter: null));

        outcome.Kind.ShouldBe(OutcomeKind.Delivered);
        outcome.BatchId.ShouldBe("b1");
        outcome.ProviderId.ShouldBeNull();
    }

    [Fact]
    public void Words_Come_Out_Of_Every_Shape()
    {
        Words("""{"success":false,"message":"One."}""").ShouldBe("One.");
        Words("""{"success":false,"message":["One.","Two."]}""").ShouldBe("One.; Two.");
        Words("""{"success":false,"message":{"field_0":["One."]}}""").ShouldBe("field_0: One.");
    }

    private static string? Words(string body) => SmartfloOutcomes.Classify(new ProviderReply(400, body, RetryAfter: null)).Words;
}
