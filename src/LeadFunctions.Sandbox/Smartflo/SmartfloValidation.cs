using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace LeadFunctions.Sandbox;

/// <summary>
/// What the pages say a lead must be: https://docs.smartflo.tatatelebusiness.com/reference/v1broadcastleadid. Strict about required
/// members and documented types; a member that is not documented is noted, and ignored.
/// </summary>
internal static class SmartfloValidation
{
    /// <summary>Fields that the description of "create" names: field_0 to field_11.</summary>
    public const int CreateFields = 12;

    /// <summary>Fields that the description of "update" names: field_0 to field_15.</summary>
    public const int UpdateFields = 16;

    private const string FieldPrefix = "field_";

    /// <summary>
    /// Reads a lead. Lists made with more columns than <paramref name="fieldCount"/> take as many fields as they have columns.
    /// </summary>
    /// <param name="call">The call, for warnings.</param>
    /// <param name="json">The lead.</param>
    /// <param name="fieldCount">How many fields there are.</param>
    /// <param name="others">The other members that belong here; of these, <c>duplicate_option</c> is not looked at.</param>
    /// <param name="isUpdate">Updates need no number, and take a priority as text.</param>
    /// <param name="input">What was read.</param>
    /// <param name="error">The wrong member and what is wrong with it.</param>
    public static bool TryReadLead(
        SandboxCall call,
        JsonElement json,
        int fieldCount,
        IReadOnlySet<string> others,
        bool isUpdate,
        [NotNullWhen(true)] out SmartfloLeadInput? input,
        out (string Field, string Message) error)
    {
        input = null;
        error = default;
        if (json.ValueKind != JsonValueKind.Object)
        {
            error = ("data", "A lead must be an object.");
            return false;
        }

        string? phone = null, skill = null;
        int? priority = null, dialStatus = null;
        var fields = new List<KeyValuePair<int, string>>();
        foreach (var member in json.EnumerateObject().Where(static m => m.Value.ValueKind != JsonValueKind.Null))
        {
            var (name, value) = (member.Name, member.Value);
            var known = true;
            if (FieldNumber(name) is { } number && number < fieldCount)
            {
                known = number == 0 ? TryPhone(value, out phone) : TryField(value, number, fields);
            }
            else if (!others.Contains(name))
            {
                Warn(call, name);
            }
            else
            {
                known = name switch
                {
                    "priority" => TryPriority(value, isUpdate, out priority),
                    "skill_id" => (skill = value.ValueKind == JsonValueKind.String ? value.GetString() : null) is not null,
                    "dial_status" => TryInteger(value, out dialStatus),
                    _ => true,
                };
            }

            if (!known)
            {
                error = (name, $"The {name} is invalid.");
                return false;
            }
        }

        if (phone is null && !isUpdate)
        {
            error = ("field_0", "The field_0 is required.");
            return false;
        }

        input = new SmartfloLeadInput(phone, fields, priority, skill, dialStatus);
        return true;
    }

    /// <summary>Reads <c>duplicate_option</c>; the prose's <c>duplicate_options</c> is a slip, and ignored.</summary>
    public static bool TryReadDuplicateOption(SandboxCall call, JsonElement json, out SmartfloDuplicateOption option)
    {
        option = call.Options.Smartflo.DefaultDuplicateOption;
        if (json.Member("duplicate_option") is not { } value)
        {
            return true;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var known = text is "skip" or "overwrite" or "clone";
        option = known ? Enum.Parse<SmartfloDuplicateOption>(text!, ignoreCase: true) : option;
        return known;
    }

    public static void Warn(SandboxCall call, string name) => call.Warn(name switch
    {
        "duplicate_options" => "duplicate_options is ignored: the member is duplicate_option",
        "filed_1" => "filed_1 is ignored: the member is field_1",
        _ => $"unknown member: {name}",
    });

    private static int? FieldNumber(string name) =>
        name.StartsWith(FieldPrefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(FieldPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // A string by the description of the API, an integer by the prose.
    private static bool TryPhone(JsonElement value, out string? phone)
    {
        phone = value.TextOrInteger() is { } text ? SmartfloPhone.Normalize(text) : null;
        return phone is not null;
    }

    private static bool TryField(JsonElement value, int number, List<KeyValuePair<int, string>> fields)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        fields.Add(new(number, value.GetString()!));
        return true;
    }

    private static bool TryPriority(JsonElement value, bool textToo, out int? priority)
    {
        priority = null;
        return (textToo || value.ValueKind == JsonValueKind.Number) && TryInteger(value, out priority) && priority is >= 1 and <= 30;
    }

    private static bool TryInteger(JsonElement value, out int? number)
    {
        var valid = int.TryParse(value.TextOrInteger(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed);
        number = valid ? parsed : null;
        return valid;
    }
}
