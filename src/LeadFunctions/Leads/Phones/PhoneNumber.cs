using System.Diagnostics.CodeAnalysis;

namespace LeadFunctions.Leads.Phones;

/// <summary>
/// A phone number in canonical form. Read as Google's libphonenumber reads it (its metadata, see Data/NOTICE.md), and more
/// leniently in what people type: any script's digits, any dashes and spaces, invisible characters, 00 from anywhere.
/// </summary>
public sealed record PhoneNumber
{
    /// <summary>The longest text that is read, in UTF-16 code units: what libphonenumber reads too.</summary>
    public const int MaxTextLength = 250;

    internal PhoneNumber(string callingCode, ReadOnlySpan<char> nationalNumber, string? region, string? extension, bool isValid)
    {
        E164 = string.Concat("+", callingCode, nationalNumber);
        CallingCode = int.Parse(callingCode);
        Region = region;
        Extension = extension;
        IsValid = isValid;
    }

    /// <summary>A plus, the calling code and the national number, without the extension: <c>+919876543210</c> (ITU-T E.164).</summary>
    public string E164 { get; }

    /// <summary>The digits that a provider without E.164 wants: <see cref="E164"/> without its plus.</summary>
    public string Digits => E164[1..];

    /// <summary>The country calling code, 1 to 3 digits.</summary>
    public int CallingCode { get; }

    /// <summary>The national number without its trunk prefix; a leading zero that belongs to it (Italy) is kept.</summary>
    public string NationalNumber => E164[(CallingCode < 10 ? 2 : CallingCode < 100 ? 3 : 4)..];

    /// <summary>ISO 3166-1 alpha-2; <see langword="null"/> where the calling code is no region's (800, 870 …) or shared and the digits do not tell.</summary>
    public string? Region { get; }

    /// <summary>The digits to dial once connected; <see langword="null"/> where there are none.</summary>
    public string? Extension { get; }

    /// <summary>Whether the digits are in a range known to be in use, and not only as many as they should be.</summary>
    public bool IsValid { get; }

    /// <summary>Reads what a person typed.</summary>
    /// <param name="text">At most <see cref="MaxTextLength"/> characters; words before and after the number are passed over.</param>
    /// <param name="defaultRegion">ISO 3166-1 alpha-2, in either case: where a number without a calling code is dialled.</param>
    public static PhoneNumberResult Parse(string? text, string? defaultRegion = null) => PhoneNumberParser.Parse(text, defaultRegion);

    /// <summary>Reads what a person typed; true for a number that is valid or only possible (see <see cref="IsValid"/>).</summary>
    /// <param name="text">As for <see cref="Parse"/>.</param>
    /// <param name="defaultRegion">As for <see cref="Parse"/>.</param>
    /// <param name="number">The number, where there is one.</param>
    public static bool TryParse(string? text, string? defaultRegion, [NotNullWhen(true)] out PhoneNumber? number)
    {
        number = Parse(text, defaultRegion).Number;
        return number is not null;
    }

    /// <summary>Whether a region (ISO 3166-1 alpha-2, in either case) can be a default region.</summary>
    public static bool IsRegion(string? region) => NumberingPlans.Find(region) is not null;

    /// <summary><see cref="E164"/>, with the extension as in a <c>tel:</c> URI where there is one (RFC 3966).</summary>
    public override string ToString() => Extension is null ? E164 : $"{E164};ext={Extension}";
}
