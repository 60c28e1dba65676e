using LeadFunctions.Leads.Phones;

namespace LeadFunctions.Tests.Leads.Phones;

/// <summary>Whatever libphonenumber-js reads, we read in the same way.</summary>
public sealed class LibPhoneNumberAgreementTests
{
    private const int Shown = 20;

    [Fact]
    public async Task Examples_of_every_region_in_every_spelling()
    {
        var examples = await LibPhoneNumber.ExamplesAsync(TestContext.Current.CancellationToken);
        examples.Length.ShouldBeGreaterThan(240);

        await AgreeAsync([.. examples.SelectMany(Spellings.Of)]);
    }

    [Fact]
    public async Task Wrong_and_random_numbers_of_every_region()
    {
        var examples = await LibPhoneNumber.ExamplesAsync(TestContext.Current.CancellationToken);
        var random = new Random(20261120);

        await AgreeAsync([.. examples.SelectMany(example => Spellings.Near(example, random))]);
    }

    [Fact]
    public async Task Numbers_of_no_region()
    {
        var random = new Random(800);
        var spellings = from code in new[] { 800, 808, 870, 878, 881, 882, 883, 888, 979, 999, 210, 0 }
                        from number in Enumerable.Range(0, 200)
                        select new Spelling($"+{code} {random.NextInt64(1_000_000, 1_000_000_000_000)}", number % 2 == 0 ? "IN" : null);

        await AgreeAsync([.. spellings]);
    }

    private static async Task AgreeAsync(Spelling[] spellings)
    {
        var expected = await LibPhoneNumber.ParseAsync(spellings, TestContext.Current.CancellationToken);
        expected.Length.ShouldBe(spellings.Length);
        expected.ShouldContain(static answer => answer.Kind == nameof(PhoneNumberKind.Valid));

        var disagreements = spellings.Zip(expected)
            .Select(static pair => (Spelling: pair.First, Expected: pair.Second, Actual: PhoneNumber.Parse(pair.First.Text, pair.First.DefaultRegion)))
            .Where(static check => !Agree(check.Expected, check.Actual))
            .Select(static check => $"{check.Spelling}: expected {check.Expected}, was {check.Actual}")
            .ToList();

        disagreements.Count.ShouldBe(0, $"{disagreements.Count} of {spellings.Length}:\n{string.Join('\n', disagreements.Take(Shown))}");
    }

    private static bool Agree(LibPhoneNumberAnswer expected, PhoneNumberResult actual) => actual switch
    {
        // It cuts a spelled end off and calls the rest possible; we will not guess.
        { Error: PhoneNumberError.ContainsLetters } => expected.Kind is not nameof(PhoneNumberKind.Valid),
        { Number: { } number } => expected == new LibPhoneNumberAnswer(actual.Kind.ToString(), number.E164, number.Region, number.Extension),
        _ => expected.Kind is nameof(PhoneNumberKind.Invalid),
    };
}
