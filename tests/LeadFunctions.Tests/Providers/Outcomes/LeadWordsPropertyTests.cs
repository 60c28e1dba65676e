using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Delivery.Sending;
using LeadFunctions.Leads;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Tests.Providers.Outcomes;

public sealed partial class LeadWordsPropertyTests
{
    private static readonly string[] Names = ["Priya", "O'Brien", "D’Souza", "Müller", "Łukasz", "José María", "de la Cruz", "Anne-Marie", "Ørsted", "आशा", "李小龍"];

    // How programs write a text that they repeat.
    private static readonly Func<string, string>[] Writings =
    [
        static text => text,
        Uri.EscapeDataString,
        WebUtility.UrlEncode,
        WebUtility.HtmlEncode,
        static text => JsonSerializer.Serialize(text)[1..^1],
        static text => text.Replace("'", "\\'", StringComparison.Ordinal),
        static text => text.Replace('\'', '’'),
        static text => text.Replace(' ', '_'),
    ];

    private static readonly string[] Around = ["", " ", "'", "\"", "(", "<", ">", ", ", "\n", "=", ":", "&", "%20", "...", "\\"];

    [Fact]
    public void No_Name_Gets_Through_However_It_Is_Written() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(
            (from first in Gen.Elements(Names)
             from last in Gen.Elements(Names)
             from isUpper in Gen.Elements(true, false)
             from once in Gen.Elements(Writings)
             from twice in Gen.Elements(Writings)
             from before in Gen.Elements(Around)
             from after in Gen.Elements(Around)
             from padding in Gen.Choose(0, ReplyWords.MaxLength + 20)
             select (First: first, Last: last, Said: $"{new string('x', padding)} {before}{twice(once(Name(first, last, isUpper)))}{after}")).ToArbitrary(),
            static said => !Mark().Replace(Kept(said.Said, said.First, said.Last), string.Empty).Any(static letter => char.IsLetter(letter) && letter != 'x')));

    private static string Name(string first, string last, bool isUpper) => isUpper ? $"{first} {last}".ToUpperInvariant() : $"{first} {last}";

    private static string Kept(string message, string first, string last)
    {
        var lead = new Lead { Id = "website-x", Source = "website", ReceivedAt = DateTimeOffset.UnixEpoch, FirstName = first, LastName = last };
        return LeadWords.Remove(ReplyWords.Read(new ProviderReply(422, JsonSerializer.Serialize(new { message }), RetryAfter: null)), [lead])!;
    }

    // At the end of the longest words, the mark may be cut.
    [GeneratedRegex(@"\[from the lead\]|\[[a-z ]*…$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
