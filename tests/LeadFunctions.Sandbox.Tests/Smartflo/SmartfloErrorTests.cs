namespace LeadFunctions.Sandbox.Tests.Smartflo;

public sealed class SmartfloErrorTests : SandboxTest
{
    [Theory]
    [InlineData("""{"errorMessage":"text"}""", 400, """{"success":false,"message":"The field_0 is required."}""")]
    [InlineData("""{"errorMessage":"list"}""", 400, """{"success":false,"message":["The field_0 is required."]}""")]
    [InlineData("""{"errorMessage":"fields"}""", 400, """{"success":false,"message":{"field_0":["The field_0 is required."]}}""")]
    [InlineData("""{"errorSuccessAsText":true}""", 400, """{"success":"false","message":"The field_0 is required."}""")]
    [InlineData("""{"errorsAsOk":true}""", 200, """{"success":false,"message":"The field_0 is required."}""")]
    [InlineData("""{"validationStatus":422}""", 422, """{"success":false,"message":"The field_0 is required."}""")]
    public async Task Errors_Have_The_Odd_Forms_That_Were_Seen(string settings, int status, string body)
    {
        await SetAsync("smartflo", settings);
        var reply = await AddAsync("{}");
        reply.Code.ShouldBe(status);
        reply.Text.ShouldBe(body);
        (await ReceivedAsync("?outcome=refused")).Count.ShouldBe(1);
    }
}
