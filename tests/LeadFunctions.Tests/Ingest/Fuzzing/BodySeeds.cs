using System.Text;
using LeadFunctions.Tests.Ingest.Presets;

namespace LeadFunctions.Tests.Ingest.Fuzzing;

/// <summary>Bodies to mutate: every preset's payloads, and a few that are made to be trouble.</summary>
public static class BodySeeds
{
    public static IReadOnlyList<(string ContentType, byte[] Body)> All { get; } =
    [
        .. Directory.EnumerateFiles(PresetFixture.Folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(static file => PresetFixture.Load(file)).Select(static fixture => (fixture.ContentType, fixture.BodyBytes())),
        ("application/json", Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("""{"phone":"+919876543210"}""", 5))}]")),
        ("application/json", Encoding.UTF8.GetBytes(new string('[', 50_000))),
        ("application/xml", "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><l><phone>&b;</phone></l>"u8.ToArray()),
        ("application/xml", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 5_000)))),
        ("application/x-www-form-urlencoded", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a[b][c]=%00&", 5_000)))),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"phone\"\r\n\r\nnever ends"u8.ToArray()),
        ("application/json; charset=utf-16", Encoding.Unicode.GetBytes("""{"phone":"+919876543210"}""")),
    ];
}
