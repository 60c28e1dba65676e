using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace LeadFunctions.DevHost.Tests;

public sealed partial class DemoTests(DevHostFixture fixture) : IClassFixture<DevHostFixture>
{
    // Two people: Smartflo, as the sample sets it up, skips a second lead with the same number.
    private const string FormPhone = "098450 12345";
    private const string JsonPhone = "098450 12346";

    private readonly HttpClient _client = fixture.DevHost.Client;

    [Fact]
    public async Task The_Landing_Page_Holds_A_Form_With_A_Label_For_Each_Field()
    {
        var page = await _client.GetStringAsync(new Uri("/?utm_source=mail", UriKind.Relative), TestContext.Current.CancellationToken);

        page.ShouldContain("""<form method="post" action="/api/leads/website">""");
        var fields = VisibleField().Matches(page).Select(static match => match.Groups["name"].Value).ToList();
        fields.ShouldBe(["name", "email", "phone", "company", "city", "message"]);
        fields.ShouldAllBe(name => page.Contains($"<label for=\"{name}\">", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Form_Post_Ends_On_The_Thank_You_Page_And_At_All_Providers()
    {
        var email = NewEmail();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "Asha O’Neil",
            ["email"] = email,
            ["phone"] = FormPhone,
            ["company"] = "",
            ["message"] = "Please call.",
            ["utm_source"] = "",
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/leads/website") { Content = form };
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location.ShouldBe(new Uri(_client.BaseAddress!, "/thanks"));
        using var thanks = await _client.GetAsync(answer.Headers.Location, TestContext.Current.CancellationToken);
        thanks.StatusCode.ShouldBe(HttpStatusCode.OK);
        thanks.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await thanks.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<h1>Thank you</h1>");
        await fixture.DevHost.WaitForDeliveriesAsync(email);
    }

    [Fact]
    public async Task A_Json_Post_Arrives_At_All_Providers()
    {
        var email = NewEmail();

        using var answer = await _client.PostAsJsonAsync(
            new Uri("/api/leads/website", UriKind.Relative),
            new { name = "Asha Rao", email, phone = JsonPhone },
            TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await fixture.DevHost.WaitForDeliveriesAsync(email);
    }

    [Fact]
    public async Task The_Pages_Leave_Every_Other_Route_To_The_App()
    {
        using var health = await _client.GetAsync(new Uri("/api/health", UriKind.Relative), TestContext.Current.CancellationToken);
        using var unknown = await _client.GetAsync(new Uri("/thanks/more", UriKind.Relative), TestContext.Current.CancellationToken);

        health.StatusCode.ShouldBe(HttpStatusCode.OK);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string NewEmail() => $"asha.{Guid.NewGuid():N}@example.com";

    [GeneratedRegex("<(input|textarea) id=\"[a-z]+\" name=\"(?<name>[a-z]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VisibleField();
}
