using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>Copies, patches and checks <see cref="SandboxOptions"/>.</summary>
internal static class SandboxSettings
{
    public static SandboxOptions Copy(SandboxOptions options) => Read(Json.ToObject(options), options);

    /// <summary>The options with the members of a JSON object laid over them (RFC 7396: objects merge, everything else replaces).</summary>
    /// <exception cref="SandboxException">A member is unknown, of a wrong type or out of range.</exception>
    public static SandboxOptions Patch(SandboxOptions options, JsonObject patch)
    {
        var merged = Json.ToObject(options);
        Merge(merged, patch);
        return Read(merged, options);
    }

    private static SandboxOptions Read(JsonObject json, SandboxOptions original)
    {
        try
        {
            var options = json.Deserialize<SandboxOptions>(Json.Strict)!;
            options.Port = original.Port;
            options.TimeProvider = original.TimeProvider;
            foreach (var part in new object?[] { options, options.Smartflo, options.Flextell, options.Vcita })
            {
                Validator.ValidateObject(part!, new ValidationContext(part!), validateAllProperties: true);
            }

            return options;
        }
        catch (Exception e) when (e is JsonException or ValidationException or ArgumentNullException)
        {
            throw new SandboxException(e.Message, e);
        }
    }

    private static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is JsonObject inner && target[name] is JsonObject existing)
            {
                Merge(existing, inner);
            }
            else
            {
                target[name] = value?.DeepClone();
            }
        }
    }
}
