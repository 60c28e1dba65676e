using System.IO.Compression;
using System.Text;
using LeadFunctions.Ingest;
using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Receiving;
using LeadFunctions.Leads;

namespace LeadFunctions.Tests.Ingest.Bodies;

public sealed class BodyTests : IDisposable
{
    private const string Phone = "+919876543210";

    private readonly IngestBench _bench = IngestBench.Create("generic");

    static BodyTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("windows-1252", "José Müller")]
    [InlineData("shift_jis", "山田 太郎")]
    [InlineData("utf-16", "आशा राव")]
    [InlineData("windows-1251", "Иван Петров")]
    public async Task Any_Charset_Is_Read(string charset, string name)
    {
        var encoding = Encoding.GetEncoding(charset);
        var json = encoding.GetBytes($$"""{"name":"{{name}}","phone":"{{Phone}}"}""");
        var form = Encoding.ASCII.GetBytes($"name={string.Concat(encoding.GetBytes(name).Select(static b => $"%{b:x2}"))}&phone={string.Concat(encoding.GetBytes(Phone).Select(static b => $"%{b:x2}"))}");

        (await LeadAsync($"application/json; charset={charset}", json)).FullName().ShouldBe(name);
        if (encoding is not UnicodeEncoding)
        {
            (await LeadAsync($"application/x-www-form-urlencoded; charset=\"{charset}\"", form)).FullName().ShouldBe(name);
        }
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("nonsense")]
    public async Task An_Unknown_Charset_Is_415(string charset) =>
        (await _bench.ReadAsync($"application/json; charset={charset}", "{}")).Refusal!.Status.ShouldBe(415);

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_Compressed_Body_Is_Unpacked_Within_The_Limit(string coding)
    {
        var small = Compress(coding, Encoding.UTF8.GetBytes($$"""{"phone":"{{Phone}}"}"""));
        var bomb = Compress(coding, new byte[50_000_000]);

        (await ReadAsync(coding, small)).Leads[0].Lead!.Phone.ShouldBe(Phone);
        (await ReadAsync(coding, bomb)).Refusal!.Status.ShouldBe(413);
        (await ReadAsync(coding, small[..^4])).Refusal?.Status.ShouldBe(400);
        (await ReadAsync(coding, "no such thing"u8.ToArray())).Refusal!.Status.ShouldBe(400);
    }

    [Fact]
    public async Task Files_Are_Ignored_And_Said_So()
    {
        var reading = await _bench.ReadAsync("multipart/form-data; boundary=x", string.Join("\r\n",
            "--x", "Content-Disposition: form-data; name=\"phone\"", "", Phone,
            "--x", "Content-Disposition: form-data; name=\"cv\"; filename=\"cv.pdf\"", "Content-Type: application/pdf", "", "%PDF", "--x--", ""));

        reading.Ignored.ShouldBe(["cv"]);
        reading.Leads[0].Lead!.Phone.ShouldBe(Phone);
        reading.Leads[0].Lead!.Fields.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("tags=a&tags=b", "tags", "a, b")]
    [InlineData("tags[]=a&tags[]=b", "tags", "a, b")]
    [InlineData("a[b][c]=1", "a_b_c", "1")]
    [InlineData("a=1&a[b]=2", "a", "1")]
    public async Task Forms_Nest_As_Php_Does(string form, string name, string value) =>
        (await _bench.ReadAsync("application/x-www-form-urlencoded", $"phone={Uri.EscapeDataString(Phone)}&{form}")).Leads[0].Lead!.Fields[name].ShouldBe(value);

    [Theory]
    [InlineData("<phone>+919876543210</phone>")]
    [InlineData("<lead><phone>+919876543210</phone></lead>")]
    [InlineData("<?xml version='1.0'?><lead><phone><![CDATA[+919876543210]]></phone></lead>")]
    public async Task Xml_Is_Read_With_And_Without_A_Root(string xml) =>
        (await LeadAsync("application/xml", Encoding.UTF8.GetBytes(xml))).Phone.ShouldBe(Phone);

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a><phone>&x;</phone></a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]
    [InlineData("<a><b></a>")]
    [InlineData("<a>&nosuch;</a>")]
    [InlineData("not xml")]
    public async Task Xml_With_A_Document_Type_Or_Broken_Is_Not_Accepted(string xml)
    {
        var reading = await _bench.ReadAsync("text/xml", xml);
        (reading.Refusal?.Status ?? (reading.Leads[0].IsValid ? 200 : 422)).ShouldBeOneOf(400, 422);
    }

    [Fact]
    public async Task Depth_Names_And_Counts_Are_Limited()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100);
        (await _bench.ReadAsync("application/json", deep)).Refusal!.Status.ShouldBe(400);
        (await _bench.ReadAsync("application/x-www-form-urlencoded", $"a{string.Concat(Enumerable.Repeat("[b]", 100))}=1")).Refusal!.Status.ShouldBe(400);
        (await _bench.ReadAsync("application/json", $"{{\"{new string('k', IngestLimits.MaxNameLength + 1)}\":1}}")).Refusal!.Status.ShouldBe(400);
        (await _bench.ReadAsync("application/json", $"[{string.Join(',', Enumerable.Repeat("{}", IngestLimits.MaxLeads + 1))}]")).Refusal!.Status.ShouldBe(413);
        (await _bench.ReadAsync("application/json", $"[{string.Join(',', Enumerable.Repeat("1", IngestLimits.MaxValues + 1))}]")).Refusal!.Status.ShouldBe(400);
    }

    [Fact]
    public void The_Later_Of_Two_Members_Counts() => JsonTree.Parse("""{"a":1,"a":2}"""u8.ToArray())["a"]!.Text.ShouldBe("2");

    public void Dispose() => _bench.Dispose();

    private Task<LeadReading> ReadAsync(string coding, byte[] body) =>
        _bench.ReadAsync(IngestBench.Request("application/json", body, [new("Content-Encoding", coding)]));

    private async Task<Lead> LeadAsync(string contentType, byte[] body)
    {
        var reading = await _bench.ReadAsync(IngestBench.Request(contentType, body));
        reading.IsRead.ShouldBeTrue(reading.Refusal?.Detail);
        return reading.Leads.ShouldHaveSingleItem().Lead.ShouldNotBeNull();
    }

    private static byte[] Compress(string coding, byte[] body)
    {
        var buffer = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(buffer, CompressionLevel.Optimal),
            "br" => new BrotliStream(buffer, CompressionLevel.Fastest),
            _ => new ZLibStream(buffer, CompressionLevel.Optimal),
        })
        {
            stream.Write(body);
        }

        return buffer.ToArray();
    }
}
