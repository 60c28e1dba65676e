using LeadFunctions.Providers.Smartflo;

namespace LeadFunctions.Tests.Providers.Outcomes;

/// <summary>The words that clients look for in the status of a bulk upload, and what looks like them.</summary>
public sealed class SmartfloBatchStatusTests
{
    [Theory]
    [InlineData("""{"success":true,"message":"Batch upload completed successfully."}""", BatchProgress.Done)]
    [InlineData("""{"status":"completed"}""", BatchProgress.Done)]
    [InlineData("""{"batch_status":"processed"}""", BatchProgress.Done)]
    [InlineData("""{"message":"Completed with 0 errors"}""", BatchProgress.Done)]
    [InlineData("""{"message":"Completed, no failed records. Errors: 0"}""", BatchProgress.Done)]
    [InlineData("""{"message":"Completed with 10 errors"}""", BatchProgress.Failed)]
    [InlineData("""{"success":false,"message":"Batch upload failed."}""", BatchProgress.Failed)]
    [InlineData("""{"status":"success","message":"Batch upload failed."}""", BatchProgress.Failed)]
    [InlineData("""{"message":"Unsuccessful"}""", BatchProgress.Failed)]
    [InlineData("""{"success":true,"message":"Batch upload is in progress."}""", BatchProgress.Unknown)]
    [InlineData("""{"status":"success","message":"Batch upload is in progress."}""", BatchProgress.Unknown)]
    [InlineData("""{"message":"Not yet processed"}""", BatchProgress.Unknown)]
    [InlineData("""{"status":"incomplete"}""", BatchProgress.Unknown)]
    [InlineData("""{"message":"Your leads are being processed"}""", BatchProgress.Unknown)]
    [InlineData("""{"success":true}""", BatchProgress.Unknown)]
    [InlineData("[]", BatchProgress.Unknown)]
    [InlineData("<html>Error</html>", BatchProgress.Unknown)]
    public void A_Status_Means(string body, BatchProgress expected) => SmartfloBatchStatus.Read(body).ShouldBe(expected);
}
