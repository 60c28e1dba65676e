using System.Text;

namespace Azure.Data.Tables.Tests;

public sealed class BatchReaderTests
{
    private const string Answer =
        """
        --batchresponse_1
        Content-Type: multipart/mixed; boundary=changesetresponse_2

        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 204 No Content
        X-Content-Type-Options: nosniff
        ETag: W/"datetime'2026-11-20T00%3A00%3A00Z'"


        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 409 Conflict
        Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8

        {"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"12:The specified entity already exists.\nRequestId:1"}}}
        --changesetresponse_2--
        --batchresponse_1--
        """;

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Parts_have_status_headers_and_body(string lineEnd)
    {
        var parts = BatchReader.Read(Encoding.UTF8.GetBytes(Answer.ReplaceLineEndings(lineEnd)));

        parts.Select(static part => part.Status).ShouldBe([204, 409]);
        parts.Select(static part => part.IsError).ShouldBe([false, true]);
        parts[0].Headers.ETag.ToString().ShouldBe("W/\"datetime'2026-11-20T00%3A00%3A00Z'\"");
        parts[0].Headers.Contains("x-content-type-options").ShouldBeTrue();
        parts[0].Headers.TryGetValues("missing", out _).ShouldBeFalse();
        parts[0].Headers.Count().ShouldBe(2);
        parts[0].ReasonPhrase.ShouldBe("NoContent");
        parts[1].Content.ToString().ShouldStartWith("{\"odata.error\"");
    }

    [Fact]
    public void A_failed_part_names_code_and_index()
    {
        var failed = BatchReader.Read(Encoding.UTF8.GetBytes(Answer))[1];

        var failure = new TableTransactionFailedException(new RequestFailedException(failed, null, TableErrorParser.Instance));

        failure.Status.ShouldBe(409);
        failure.ErrorCode.ShouldBe("EntityAlreadyExists");
        failure.FailedTransactionActionIndex.ShouldBe(12);
    }

    [Fact]
    public void A_failure_without_an_index_has_none() =>
        new TableTransactionFailedException(new RequestFailedException(500, "Oops: 3")).FailedTransactionActionIndex.ShouldBeNull();

    [Fact]
    public void An_answer_without_parts_is_empty() => BatchReader.Read(Encoding.UTF8.GetBytes("--batch--")).ShouldBeEmpty();
}
