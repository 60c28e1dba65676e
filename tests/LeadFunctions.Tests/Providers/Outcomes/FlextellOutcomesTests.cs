using LeadFunctions.Delivery;
using LeadFunctions.Providers.Flextell;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Tests.Providers.Outcomes;

/// <summary>Every answer that is documented; each case begins with where it comes from.</summary>
public sealed class FlextellOutcomesTests
{
    [Theory]
    [InlineData("reference: create a lead", 201, """{"success":"Lead created","data":{"id":123,"last_name":"x"}}""", OutcomeKind.Delivered)]
    [InlineData("reference, with 200", 200, """{"success":"true","data":{"id":123}}""", OutcomeKind.Delivered)]
    [InlineData("guides: success envelope", 201, """{"data":{"id":123}}""", OutcomeKind.Delivered)]
    [InlineData("guides: 400", 400, """{"error":"bad_request","message":"Malformed."}""", OutcomeKind.Permanent)]
    [InlineData("authentication: invalid token", 401, """{"error":"invalid_token","message":"The bearer token is expired or malformed."}""", OutcomeKind.Auth)]
    [InlineData("authentication: unauthorized", 401, """{"error":"unauthorized","message":"The access token is missing or invalid."}""", OutcomeKind.Auth)]
    [InlineData("guides: missing scope", 403, """{"error":"forbidden","message":"The token has no such scope."}""", OutcomeKind.Auth)]
    [InlineData("guides: not found", 404, """{"error":"not_found","message":"The requested resource was not found."}""", OutcomeKind.Permanent)]
    [InlineData("guides: conflict", 409, """{"error":"conflict","message":"Conflict."}""", OutcomeKind.Permanent)]
    [InlineData("guides: validation", 422, """{"error":"validation_error","message":"The 'email' field must be a valid email address."}""", OutcomeKind.Permanent)]
    [InlineData("Laravel: validation", 422, """{"message":"The last name field is required.","errors":{"last_name":["The last name field is required."]}}""", OutcomeKind.Permanent)]
    [InlineData("Laravel: not authenticated", 401, """{"message":"Unauthenticated."}""", OutcomeKind.Auth)]
    [InlineData("guides: rate limit", 429, """{"error":"rate_limit_exceeded","message":"Too many requests."}""", OutcomeKind.Transient)]
    [InlineData("guides: server error", 500, """{"error":"server_error","message":"Server Error"}""", OutcomeKind.Transient)]
    [InlineData("guides: unavailable", 503, "", OutcomeKind.Transient)]
    [InlineData("200 that says no", 200, """{"success":false,"message":"The lead was not created."}""", OutcomeKind.Permanent)]
    [InlineData("200 with an error envelope", 200, """{"error":"validation_error","message":"No."}""", OutcomeKind.Permanent)]
    [InlineData("a page", 200, "<!doctype html><html></html>", OutcomeKind.Ambiguous)]
    [InlineData("plain text", 422, "Unprocessable", OutcomeKind.Permanent)]
    [InlineData("guides: 201, and nothing else", 201, "", OutcomeKind.Delivered)]
    [InlineData("guides: 201, with half a body", 201, """{"success":"Lead crea""", OutcomeKind.Delivered)]
    [InlineData("201 that says no", 201, """{"error":"validation_error","message":"No."}""", OutcomeKind.Permanent)]
    [InlineData("nothing at all", 200, "", OutcomeKind.Ambiguous)]
    [InlineData("nothing but an empty list", 200, "[]", OutcomeKind.Ambiguous)]
    [InlineData("nothing but an empty object", 200, "{}", OutcomeKind.Ambiguous)]
    [InlineData("nothing but null", 200, "null", OutcomeKind.Ambiguous)]
    [InlineData("nothing but a message", 200, """{"message":"Hello."}""", OutcomeKind.Ambiguous)]
    [InlineData("reference: success alone", 200, """{"success":"Lead created"}""", OutcomeKind.Delivered)]
    [InlineData("guides: data alone", 200, """{"data":{"last_name":"x"}}""", OutcomeKind.Delivered)]
    [InlineData("success as a text that says no", 200, """{"success":"error"}""", OutcomeKind.Permanent)]
    [InlineData("success as 0", 200, """{"success":0}""", OutcomeKind.Permanent)]
    [InlineData("Laravel: errors with 200", 200, """{"message":"The given data was invalid.","errors":{"last_name":["Required."]}}""", OutcomeKind.Permanent)]
    [InlineData("an error that is none", 200, """{"success":"ok","error":null,"data":{"id":1}}""", OutcomeKind.Delivered)]
    [InlineData("Laravel: to the login page", 302, "<html></html>", OutcomeKind.Transient)]
    public void An_Answer_Means(string source, int status, string body, OutcomeKind expected) =>
        FlextellOutcomes.Classify(new ProviderReply(status, body, RetryAfter: null)).Kind.ShouldBe(expected, source);

    [Fact]
    public void The_Leads_Id_Is_Kept() =>
        FlextellOutcomes.Classify(new ProviderReply(201, """{"success":"ok","data":{"id":123}}""", RetryAfter: null)).ProviderId.ShouldBe("123");

    [Theory]
    [InlineData("""{"error":"validation_error","message":"The 'email' field must be a valid email address."}""", "The 'email' field must be a valid email address.; validation_error")]
    [InlineData("""{"message":"The last name field is required.","errors":{"last_name":["The last name field is required."],"email":["Taken."]}}""", "The last name field is required.; last_name: The last name field is required.; email: Taken.")]
    public void Words_Come_Out_Of_Both_Envelopes(string body, string expected) =>
        FlextellOutcomes.Classify(new ProviderReply(422, body, RetryAfter: null)).Words.ShouldBe(expected);
}
