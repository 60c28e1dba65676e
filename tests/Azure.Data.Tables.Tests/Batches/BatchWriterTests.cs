using System.Text;

namespace Azure.Data.Tables.Tests;

public sealed class BatchWriterTests
{
    [Fact]
    public async Task Actions_become_parts_of_one_body()
    {
        TableTransactionAction[] actions =
        [
            new(TableTransactionActionType.Add, new TableEntity("it's", "1") { ["n"] = 5L }),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("it's", "a b") { ["t"] = "ü" }, new ETag("W/\"1\"")),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("it's", "2")),
            new(TableTransactionActionType.Delete, new TableEntity("it's", "3")),
        ];

        (await WriteAsync(actions)).ShouldBe(
            """
            --batch_entities
            Content-Type: multipart/mixed; boundary=changeset_entities

            --changeset_entities
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            POST https://leads.example/Contacts HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            Prefer: return-no-content
            Content-Type: application/json

            {"PartitionKey":"it's","RowKey":"1","n@odata.type":"Edm.Int64","n":"5"}
            --changeset_entities
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            PUT https://leads.example/Contacts(PartitionKey='it%27%27s',RowKey='a%20b') HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            If-Match: W/"1"
            Prefer: return-no-content
            Content-Type: application/json

            {"PartitionKey":"it's","RowKey":"a b","t":"ü"}
            --changeset_entities
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            PATCH https://leads.example/Contacts(PartitionKey='it%27%27s',RowKey='2') HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            Prefer: return-no-content
            Content-Type: application/json

            {"PartitionKey":"it's","RowKey":"2"}
            --changeset_entities
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            DELETE https://leads.example/Contacts(PartitionKey='it%27%27s',RowKey='3') HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            If-Match: *

            --changeset_entities--
            --batch_entities--

            """.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public async Task A_body_grows_beyond_its_first_buffer()
    {
        var text = new string('x', 30_000);
        var actions = Enumerable.Range(0, 100)
            .Select(n => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{n}") { ["t"] = text }))
            .ToArray();

        var body = await WriteAsync(actions);

        body.Split(text).Length.ShouldBe(101);
    }

    private static async Task<string> WriteAsync(TableTransactionAction[] actions)
    {
        using var content = BatchWriter.Write("https://leads.example/Contacts", actions);
        using var stream = new MemoryStream();
        await content.WriteToAsync(stream, TestContext.Current.CancellationToken);
        content.TryComputeLength(out var length).ShouldBeTrue();
        length.ShouldBe(stream.Length);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
