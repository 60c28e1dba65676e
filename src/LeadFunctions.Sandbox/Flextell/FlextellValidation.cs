using System.Text.Json;
using System.Text.RegularExpressions;

namespace LeadFunctions.Sandbox;

/// <summary>
/// The rules of https://docs.flextell.ai/api-reference/lead/create-a-lead the way Laravel applies such rules: texts are trimmed, empty
/// ones are null, lengths count characters (not UTF-16 units), all fields are checked before the answer.
/// </summary>
internal sealed partial class FlextellValidation(JsonElement? body)
{
    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "last_name", "first_name", "phone_number", "email", "description", "message", "preferred_contact", "source_page_url",
        "lead_status_id", "lead_reference_source_id", "assigned_user_id", "country_id", "marketing_attribution",
    };

    private readonly FlextellInvalid _invalid = new();

    /// <summary>The lead, or what is wrong with it.</summary>
    public static (FlextellLeadInput? Lead, FlextellInvalid Invalid) Read(SandboxCall call)
    {
        var validation = new FlextellValidation(call.TryReadObject(out var body) ? body : null);
        if (body is { } json)
        {
            call.WarnOfUnknown(json, Members);
        }

        var lead = validation.Lead(call.Options.Flextell);
        return (validation._invalid.Count == 0 ? lead : null, validation._invalid);
    }

    private FlextellLeadInput Lead(FlextellOptions options)
    {
        var lead = new FlextellLeadInput(
            Text("last_name", 255) ?? string.Empty,
            Text("first_name", 255),
            Phone(options),
            Email(),
            Text("description", int.MaxValue),
            Text("message", int.MaxValue),
            Text("preferred_contact", 50),
            Url(),
            Known("lead_status_id", options, FlextellCatalog.Statuses.Select(static s => s.Id)),
            Known("lead_reference_source_id", options, FlextellCatalog.ReferenceSources.Select(static s => s.Id)),
            Integer("assigned_user_id"),
            Integer("country_id"),
            Attribution());
        if (lead.LastName.Length == 0 && !_invalid.Has("last_name"))
        {
            _invalid.Add("last_name", "The last name field is required.");
        }

        return lead;
    }

    private string? Text(string field, int maximum)
    {
        if (body?.Member(field) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            _invalid.Add(field, $"The {Label(field)} field must be a string.");
            return null;
        }

        var text = value.GetString()!.Trim();
        if (text.EnumerateRunes().Count() > maximum)
        {
            _invalid.Add(field, $"The {Label(field)} field must not be greater than {maximum} characters.");
        }

        return text.Length == 0 ? null : text;
    }

    private string? Phone(FlextellOptions options)
    {
        var phone = Text("phone_number", 50);
        if (phone is not null && options.RequireE164 && !E164().IsMatch(phone))
        {
            _invalid.Add("phone_number", "The phone number field format is invalid.");
        }

        return phone;
    }

    // The one message that the guide shows names the field in quotes.
    private string? Email()
    {
        var email = Text("email", 255);
        if (email is not null && !Address().IsMatch(email))
        {
            _invalid.Add("email", "The 'email' field must be a valid email address.");
        }

        return email;
    }

    private string? Url()
    {
        var url = Text("source_page_url", 2048);
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            _invalid.Add("source_page_url", "The source page url field must be a valid URL.");
        }

        return url;
    }

    private long? Known(string field, FlextellOptions options, IEnumerable<long> ids)
    {
        var id = Integer(field);
        if (id is { } value && options.RequireKnownIds && !ids.Contains(value))
        {
            _invalid.Add(field, $"The selected {Label(field)} is invalid.");
        }

        return id;
    }

    private long? Integer(string field)
    {
        if (body?.Member(field) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number))
        {
            return number;
        }

        _invalid.Add(field, $"The {Label(field)} field must be an integer.");
        return null;
    }

    private string[]? Attribution()
    {
        const string Field = "marketing_attribution";
        if (body?.Member(Field) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            _invalid.Add(Field, "The marketing attribution field must be an array.");
            return null;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String)
            {
                _invalid.Add($"{Field}.{index}", $"The {Field}.{index} field must be a string.");
            }

            index++;
        }

        return _invalid.Count > 0 ? null : [.. value.EnumerateArray().Select(static item => item.GetString()!)];
    }

    private static string Label(string field) => field.Replace('_', ' ');

    [GeneratedRegex(@"^\+[1-9][0-9]{1,14}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex E164();

    [GeneratedRegex(
        @"^[^\s@<>(),;:""\[\]\\]+@[^\s@<>(),;:""\[\]\\.]+(\.[^\s@<>(),;:""\[\]\\.]+)*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
