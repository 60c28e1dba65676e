using System.Net;
using System.Text;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Tests;

public sealed class PipelineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_busy_service_is_asked_again_with_the_same_body()
    {
        using var handler = new RecordingHandler(static () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable), RecordingHandler.NoContent);

        var response = await Client(handler).AddEntityAsync(new TableEntity("p", "r"), Stop);

        response.Status.ShouldBe(204);
        handler.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_error_in_another_format_still_has_its_status()
    {
        using var handler = new RecordingHandler(static () => new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("<html>") });

        var failure = await Should.ThrowAsync<RequestFailedException>(() => Client(handler).AddEntityAsync(new TableEntity("p", "r"), Stop));

        failure.Status.ShouldBe(400);
        failure.ErrorCode.ShouldBeNull();
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_does_not_pass_for_an_existing_one()
    {
        using var handler = new RecordingHandler(static () => new HttpResponseMessage(HttpStatusCode.Conflict)
        {
            Content = new StringContent("""{"odata.error":{"code":"TableBeingDeleted","message":{"lang":"en-US","value":"Wait."}}}""", Encoding.UTF8, "application/json"),
        });

        var failure = await Should.ThrowAsync<RequestFailedException>(() => Client(handler).CreateIfNotExistsAsync(Stop));

        failure.ErrorCode.ShouldBe(Models.TableErrorCode.TableBeingDeleted.ToString());
        failure.Message.ShouldStartWith("Wait.");
    }

    [Fact]
    public async Task A_page_may_be_empty_and_go_on()
    {
        using var handler = new RecordingHandler(static () => Page("[]", "1!8!cA--"), static () => Page("""[{"PartitionKey":"p","RowKey":"r"}]""", null));

        var rows = await Client(handler).QueryAsync<TableEntity>(cancellationToken: Stop).ToListAsync(Stop);

        rows.ShouldHaveSingleItem();
        handler.Requests[1].RequestUri!.Query.ShouldBe("?NextPartitionKey=1%218%21cA--");
    }

    private static HttpResponseMessage Page(string rows, string? next)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($$"""{"odata.metadata":"x","value":{{rows}}}""") };
        if (next is not null)
        {
            response.Headers.Add("x-ms-continuation-NextPartitionKey", next);
        }

        return response;
    }

    private static TableClient Client(RecordingHandler handler) => new(
        "UseDevelopmentStorage=true",
        "Contacts",
        new TableClientOptions { Transport = new HttpClientTransport(handler), Retry = { Delay = TimeSpan.FromMilliseconds(1) } });
}
