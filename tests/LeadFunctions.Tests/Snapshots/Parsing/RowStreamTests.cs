using System.Text;
using LeadFunctions.Snapshots.Parsing;

namespace LeadFunctions.Tests.Snapshots.Parsing;

public sealed class RowStreamTests
{
    private const string List = """ [ {"a":"[{]}\"\\","b":{"c":[1,2,{"d":null}]}} , {}, {"é":"🌸 ok"},{"a":1e5} ] """;

    [Fact]
    public async Task Rows_Are_Found_However_The_Answer_Is_Cut_Into_Pieces()
    {
        var whole = Encoding.UTF8.GetBytes(List);
        for (var size = 1; size <= whole.Length; size++)
        {
            (await ReadAsync(whole, size)).ShouldBe(["""{"a":"[{]}\"\\","b":{"c":[1,2,{"d":null}]}}""", "{}", """{"é":"🌸 ok"}""", """{"a":1e5}"""]);
        }
    }

    [Fact]
    public async Task Every_Cut_Of_A_List_Is_Noticed()
    {
        var whole = Encoding.UTF8.GetBytes(List);
        var end = Array.LastIndexOf(whole, (byte)']');
        for (var length = 0; length <= end; length++)
        {
            await Should.ThrowAsync<RowFormatException>(() => ReadAsync(whole[..length], 7));
        }
    }

    [Theory]
    [InlineData("{\"success\":false,\"message\":\"Too many requests.\"}", "is not a list but says: Too many requests.")]
    [InlineData("{\"success\":false", "is not a list but says")]
    [InlineData("{\"data\":[{\"name\":\"Asha\"}]}", "is not a list but says: nothing")]
    [InlineData("{\"data\":[{\"name\":\"Asha\"}", "is not a list but says: nothing")]
    [InlineData("null", "not a list")]
    [InlineData("\"text\"", "not a list")]
    [InlineData("[[]]", "not an object")]
    [InlineData("[null]", "not an object")]
    [InlineData("[{},]", "not JSON")]
    [InlineData("[{}] []", "not JSON")]
    [InlineData("<html>", "not JSON")]
    [InlineData("", "empty")]
    [InlineData("   ", "breaks off")]
    public async Task What_Is_No_List_Is_Refused(string answer, string words) =>
        (await Should.ThrowAsync<RowFormatException>(() => ReadAsync(Encoding.UTF8.GetBytes(answer), 5))).Message.ShouldContain(words);

    [Fact]
    public async Task A_Row_That_Does_Not_Fit_Into_A_Table_Row_Is_Refused()
    {
        var row = Encoding.UTF8.GetBytes($$"""[{"a":"{{new string('x', RowStream.MaxRowBytes)}}"}]""");

        (await Should.ThrowAsync<RowFormatException>(() => ReadAsync(row, 100_000))).Message.ShouldContain("larger than");
    }

    private static async Task<List<string>> ReadAsync(byte[] answer, int pieceSize)
    {
        var stream = new RowStream(TimeProvider.System, TimeSpan.FromSeconds(30));
        var rows = new List<string>();
        await foreach (var row in stream.ReadAsync(new PieceStream(answer, pieceSize), TestContext.Current.CancellationToken))
        {
            rows.Add(Encoding.UTF8.GetString(row.Span));
        }

        stream.Bytes.ShouldBe(answer.Length);
        return rows;
    }

    /// <summary>Gives its bytes in pieces, as a connection does.</summary>
    private sealed class PieceStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
