using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox.Tests.Flextell;

public sealed class FlextellLeadTests : SandboxTest
{
    private const string Complete = """
        {"last_name":"Sharma","first_name":"आरव","phone_number":"+919876543210","email":"jsmith@example.com","description":"d","message":"m",
         "preferred_contact":"email","source_page_url":"https://example.com/a?b=c","lead_status_id":2,"lead_reference_source_id":2,
         "assigned_user_id":7,"country_id":101,"marketing_attribution":["utm_source=x","utm_medium=y"]}
        """;

    [Fact]
    public async Task A_Lead_Is_Answered_With_Every_Documented_Member()
    {
        var reply = await FlextellAsync(HttpMethod.Post, "leads", Complete);

        reply.Code.ShouldBe(201);
        reply["success"]!.GetValue<string>().ShouldBe("true");
        JsonNode.DeepEquals(reply["data"], JsonNode.Parse("""
            {"id":1,"first_name":"आरव","last_name":"Sharma","full_name":"आरव Sharma","phone_number":"+919876543210","email":"jsmith@example.com",
             "description":"d","message":"m","preferred_contact":"email","source_page_url":"https://example.com/a?b=c","country_id":101,
             "is_converted":"false","converted_at":null,"customer_id":null,"marketing_attribution":["utm_source=x","utm_medium=y"],
             "external_id":null,"external_branch_id":null,"external_created_at":null,"last_synced_at":null,"import_source_id":null,
             "created_at":"2026-11-20T10:00:00Z","updated_at":"2026-11-20T10:00:00Z","deleted_at":null,
             "status":{"id":2,"name":"Contacted","slug":"contacted","color":"#f59e0b","is_terminal":false},
             "reference_source":{"id":2,"name":"Landing page","external_id":"landing-page"},"assigned_user":{"id":7,"name":"User 7"},
             "country_name":"Country 101"}
            """)).ShouldBeTrue(reply.Text);
        var got = await FlextellAsync(HttpMethod.Get, "leads/1");
        got.Code.ShouldBe(200);
        JsonNode.DeepEquals(got["data"], reply["data"]).ShouldBeTrue();
        (await FlextellAsync(HttpMethod.Get, "leads/2")).Code.ShouldBe(404);
    }

    [Fact]
    public async Task Only_The_Last_Name_Is_Required_And_Texts_Are_Trimmed()
    {
        var reply = await FlextellAsync(HttpMethod.Post, "leads", """{"last_name":" X ","first_name":" ","email":null,"lead_status_id":null}""");
        reply["data"]!["full_name"]!.ToString().ShouldBe("X");
        reply["data"]!["status"]!["name"]!.ToString().ShouldBe("New");
    }

    public static TheoryData<string, string, string> WrongBodies() => new()
    {
        { "{}", "last_name", "The last name field is required." },
        { "not json", "last_name", "The last name field is required." },
        { """{"last_name":""}""", "last_name", "The last name field is required." },
        { """{"last_name":5}""", "last_name", "The last name field must be a string." },
        { Long("last_name", 256), "last_name", "The last name field must not be greater than 255 characters." },
        { Long("first_name", 256), "first_name", "The first name field must not be greater than 255 characters." },
        { Long("preferred_contact", 51), "preferred_contact", "The preferred contact field must not be greater than 50 characters." },
        { With("phone_number", "\"9876543210\""), "phone_number", "The phone number field format is invalid." },
        { With("email", "\"x\""), "email", "The 'email' field must be a valid email address." },
        { With("source_page_url", "\"example\""), "source_page_url", "The source page url field must be a valid URL." },
        { With("source_page_url", $"\"https://example.com/{Fill('a', 2048)}\""), "source_page_url", "The source page url field must not be greater than 2048 characters." },
        { With("lead_status_id", "\"1\""), "lead_status_id", "The lead status id field must be an integer." },
        { With("lead_status_id", "99"), "lead_status_id", "The selected lead status id is invalid." },
        { With("lead_reference_source_id", "99"), "lead_reference_source_id", "The selected lead reference source id is invalid." },
        { With("assigned_user_id", "1.5"), "assigned_user_id", "The assigned user id field must be an integer." },
        { With("country_id", "\"IN\""), "country_id", "The country id field must be an integer." },
        { With("marketing_attribution", "\"utm\""), "marketing_attribution", "The marketing attribution field must be an array." },
        { With("marketing_attribution", "[\"a\",5]"), "marketing_attribution.1", "The marketing_attribution.1 field must be a string." },
    };

    [Theory]
    [MemberData(nameof(WrongBodies))]
    public async Task A_Wrong_Lead_Is_Refused_In_Both_Envelopes(string json, string field, string message)
    {
        var guide = await FlextellAsync(HttpMethod.Post, "leads", json);
        guide.Code.ShouldBe(422);
        guide["error"]!.ToString().ShouldBe("validation_error");
        guide["message"]!.ToString().ShouldBe(message);

        await SetAsync("flextell", """{"errorForm":"laravel"}""");
        var laravel = await FlextellAsync(HttpMethod.Post, "leads", json);
        laravel.Code.ShouldBe(422);
        laravel["message"]!.ToString().ShouldBe(message);
        laravel["errors"]![field]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe(message);
        (await CountAsync("flextell", "leads")).ShouldBe(0);
    }

    [Fact]
    public async Task All_Errors_Are_Told_At_Once_In_Laravels_Envelope()
    {
        await SetAsync("flextell", """{"errorForm":"laravel"}""");
        var reply = await FlextellAsync(HttpMethod.Post, "leads", """{"email":"x","country_id":"y"}""");
        reply["message"]!.ToString().ShouldEndWith("(and 2 more errors)");
        reply["errors"]!.AsObject().Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_Longest_Values_Are_Taken()
    {
        // An emoji is one character, and two of UTF-16.
        var name = string.Concat(Enumerable.Repeat("🌸", 255));
        var url = "https://example.com/" + Fill('a', 2048 - 20);
        (await FlextellAsync(HttpMethod.Post, "leads", $$"""{"last_name":"{{name}}","source_page_url":"{{url}}"}""")).Code.ShouldBe(201);
    }

    [Fact]
    public async Task What_Is_Not_Documented_Is_A_Setting()
    {
        await SetAsync("flextell", """{"requireE164":false,"requireKnownIds":false,"createdStatus":200,"successText":"Lead created."}""");
        var reply = await FlextellAsync(HttpMethod.Post, "leads", """{"last_name":"X","phone_number":"98765 43210","lead_status_id":99}""");
        reply.Code.ShouldBe(200);
        reply["success"]!.ToString().ShouldBe("Lead created.");
        reply["data"]!["status"].ShouldBeNull();
    }

    [Fact]
    public async Task Members_That_Are_Not_Documented_Are_Noted()
    {
        await FlextellAsync(HttpMethod.Post, "leads", """{"last_name":"X","name":"Y"}""");
        (await ReceivedAsync())[0]!["warnings"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe("unknown member: name");
    }

    private static string Long(string field, int length) => With(field, $"\"{Fill('a', length)}\"");

    private static string With(string field, string value) => new JsonObject { ["last_name"] = "X", [field] = JsonNode.Parse(value) }.ToJsonString();
}
