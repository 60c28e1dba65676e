namespace LeadFunctions.Soak.Leads;

/// <summary>A person who fills in a form.</summary>
/// <param name="Digits">The ten digits of the phone number, which nobody else has.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address, which nobody else has.</param>
/// <param name="IsRefused">Whether the providers refuse this lead for good.</param>
internal sealed record SoakLead(string Digits, string Name, string Email, bool IsRefused)
{
    private const long FirstNumber = 9_810_000_000;

    private static readonly string[] FirstNames = ["आशा", "Zoë", "Seán", "राहुल", "Ana María", "Þóra", "李", "Siobhán"];
    private static readonly string[] LastNames = ["O'Brien", "शर्मा", "de la Cruz", "Müller-Lüdenscheidt", "Nguyễn", "Smith 😀", "D’Souza", "पटेल"];

    /// <summary>As many leads as asked for, some of which are to be refused.</summary>
    public static IReadOnlyList<SoakLead> Create(int count, int refused, Random random)
    {
        var refusals = Enumerable.Range(0, count).OrderBy(_ => random.Next()).Take(refused).ToHashSet();
        return [.. Enumerable.Range(0, count).Select(index => new SoakLead(
            (FirstNumber + index).ToString("D10"),
            $"{FirstNames[random.Next(FirstNames.Length)]} {LastNames[random.Next(LastNames.Length)]}",
            $"lead{index}@example.com",
            refusals.Contains(index)))];
    }
}
