using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Ingest.Forms;

/// <summary>Makes and checks stamps: a signed moment at which a form was shown. A form that comes back sooner than a person can fill it in is asked to wait.</summary>
public sealed class FormStamps(IOptions<LeadOptions> options, TimeProvider time)
{
    /// <summary>How long a stamp holds: pages stay open over night.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    /// <summary>A stamp of now.</summary>
    public string Create(Source source)
    {
        var moment = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return $"{moment}.{Sign(source, moment)}";
    }

    /// <summary>Whether a post may be taken now, as far as its stamp goes.</summary>
    public bool IsAllowed(Source source, string? stamp)
    {
        if (source.Options.MinFillTime == TimeSpan.Zero)
        {
            return true;
        }

        if (stamp?.Split('.') is not [var moment, var signature] || !long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Sign(source, moment))))
        {
            return false;
        }

        var age = TimeSpan.FromMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds() - milliseconds);
        return age >= source.Options.MinFillTime && age <= Lifetime;
    }

    private string Sign(Source source, string moment) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.IdKey), Encoding.UTF8.GetBytes($"stamp\n{source.Name}\n{moment}")));
}
