using LeadFunctions.Delivery;
using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Vcita;

namespace LeadFunctions.Tests.Providers.Outcomes;

/// <summary>Every answer that is documented, most in https://github.com/vcita/developers-hub; each case begins with where it comes from.</summary>
public sealed class VcitaOutcomesTests
{
    [Theory]
    [InlineData("leadgen", 201, """{"conversation_uid":"pehfh46jy6c9mlba","status":"OK","uid":"jg7vmlf2uwx5m6fy"}""", OutcomeKind.Delivered)]
    [InlineData("workflow: 200 is success too", 200, """{"conversation_uid":"pehfh46jy6c9mlba","status":"OK","uid":"jg7vmlf2uwx5m6fy"}""", OutcomeKind.Delivered)]
    [InlineData("partners/leads", 201, """{"uid":"aaabbbccc111222"}""", OutcomeKind.Delivered)]
    [InlineData("an id beside another word for OK", 201, """{"conversation_uid":"pehfh46jy6c9mlba","status":"success"}""", OutcomeKind.Delivered)]
    [InlineData("401: token missing or invalid", 401, """{"success":false,"errors":[{"code":"unauthorized","message":"401 Unauthorized"}]}""", OutcomeKind.Auth)]
    [InlineData("401: wrong business context", 401, """{"success":false,"errors":[{"code":"unauthorized","message":"Unauthorized"}]}""", OutcomeKind.Auth)]
    [InlineData("401: not in the directory", 401, """{"error":"Unauthorized"}""", OutcomeKind.Auth)]
    [InlineData("401: JWT not decoded", 401, """{"message":"401 Unauthorized","status":"Failure"}""", OutcomeKind.Auth)]
    [InlineData("401: generic", 401, """{"status":"failure","message":"401 Unauthorized"}""", OutcomeKind.Auth)]
    [InlineData("401: generic, short", 401, """{"message":"Unauthorized","status":"Failure"}""", OutcomeKind.Auth)]
    [InlineData("401: partners/leads, plain text", 401, "HTTP Token: Access denied.\n", OutcomeKind.Auth)]
    [InlineData("422 of the gateway", 422, """{"status":"Error","error":"Unauthorized"}""", OutcomeKind.Auth)]
    [InlineData("a refusal with 200", 200, """{"message":"Unauthorized","status":"Failure"}""", OutcomeKind.Auth)]
    [InlineData("best practices: a parameter is missing", 400, """{"status":"Error","error":"Mandatory parameter first_name is missing","error_code":"PARAMETER_MISSING"}""", OutcomeKind.Permanent)]
    [InlineData("generic v1 error", 422, """{"message":"Parameter email is invalid","status":"Error"}""", OutcomeKind.Permanent)]
    [InlineData("partners/leads: a list", 422, """["Mandatory parameter request_title is missing"]""", OutcomeKind.Permanent)]
    [InlineData("partners/leads: another list", 422, """["Missing request_data and system_message parameters. At least one is required"]""", OutcomeKind.Permanent)]
    [InlineData("an error with 200", 200, """{"status":"Error","error":"Mandatory parameter first_name is missing"}""", OutcomeKind.Permanent)]
    [InlineData("success false with 200", 200, """{"success":false,"errors":[{"code":"invalid","message":"Invalid"}]}""", OutcomeKind.Permanent)]
    [InlineData("clients: too many requests", 429, """{"error":"Too many requests"}""", OutcomeKind.Transient)]
    [InlineData("note: 500 for a token without a user", 500, "", OutcomeKind.Transient)]
    [InlineData("a page", 200, "<html></html>", OutcomeKind.Ambiguous)]
    [InlineData("leadgen: 201, and nothing else", 201, "", OutcomeKind.Delivered)]
    [InlineData("leadgen: 201, with half a body", 201, """{"conversation_uid":"pehf""", OutcomeKind.Delivered)]
    [InlineData("201 that says no", 201, """{"status":"Error","error":"Mandatory parameter first_name is missing"}""", OutcomeKind.Permanent)]
    [InlineData("nothing at all", 200, "", OutcomeKind.Ambiguous)]
    [InlineData("nothing but an empty list", 200, "[]", OutcomeKind.Ambiguous)]
    [InlineData("nothing but an empty object", 200, "{}", OutcomeKind.Ambiguous)]
    [InlineData("nothing but null", 200, "null", OutcomeKind.Ambiguous)]
    [InlineData("the status alone", 200, """{"status":"OK"}""", OutcomeKind.Delivered)]
    [InlineData("a list of errors with 200", 200, """["Mandatory parameter request_title is missing"]""", OutcomeKind.Permanent)]
    [InlineData("an error alone with 200", 200, """{"error":"Mandatory parameter first_name is missing"}""", OutcomeKind.Permanent)]
    [InlineData("plain text", 400, "Bad Request", OutcomeKind.Permanent)]
    public void An_Answer_Means(string source, int status, string body, OutcomeKind expected) =>
        VcitaOutcomes.Classify(new ProviderReply(status, body, RetryAfter: null)).Kind.ShouldBe(expected, source);

    [Fact]
    public void The_Conversations_Id_Is_Kept() =>
        VcitaOutcomes.Classify(new ProviderReply(201, """{"conversation_uid":"pehfh46jy6c9mlba","status":"OK","uid":"jg7vmlf2uwx5m6fy"}""", RetryAfter: null))
            .ProviderId.ShouldBe("pehfh46jy6c9mlba");

    [Fact]
    public void Words_Come_Out_Of_A_List() =>
        VcitaOutcomes.Classify(new ProviderReply(422, """["Mandatory parameter request_title is missing"]""", RetryAfter: null))
            .Words.ShouldBe("Mandatory parameter request_title is missing");
}
