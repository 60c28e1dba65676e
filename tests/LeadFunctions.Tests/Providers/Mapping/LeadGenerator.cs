using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Leads;

namespace LeadFunctions.Tests.Providers.Mapping;

/// <summary>Makes leads as receiving leaves them: trimmed texts or none, a phone number in E.164 form, an address, or both.</summary>
public static class LeadGenerator
{
    private static readonly string[] Texts = ["Asha", "आशा", "O'Brien", "😀", "a\nb", "محمد", "x y z", "{name}", "\"quoted\"", new('x', 300)];

    public static Arbitrary<Lead> Leads =>
        (from contact in Gen.Choose(1, 3)
         from texts in Gen.OneOf(Gen.Constant<string?>(null), Gen.Elements<string?>(Texts)).ArrayOf(11)
         from names in Gen.Elements("utm_source", "utm_campaign", "gclid", "budget", "message", "company", "address").ListOf()
         select new Lead
         {
             Id = "website-x",
             Source = "website",
             ReceivedAt = DateTimeOffset.UnixEpoch,
             Phone = contact != 1 ? "+919876543210" : null,
             Email = contact != 2 ? "asha@example.com" : null,
             FirstName = texts[0],
             LastName = texts[1],
             Company = texts[2],
             Address = texts[3],
             City = texts[4],
             State = texts[5],
             PostalCode = texts[6],
             Country = texts[7],
             Message = texts[8],
             PreferredContact = texts[9],
             PageUrl = texts[10] is null ? null : "https://www.example.com/",
             Fields = names.Distinct(StringComparer.Ordinal).ToDictionary(static name => name, static name => $"value of {name}", StringComparer.OrdinalIgnoreCase),
         }).ToArbitrary();
}
