using LeadFunctions.Ingest.Mapping;

namespace LeadFunctions.Tests.Ingest.Mapping;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("", null, null, null)]
    [InlineData("Asha", null, "Asha", null)]
    [InlineData("Asha Rao", null, "Asha", "Rao")]
    [InlineData("  Asha   Devi  Rao ", null, "Asha Devi", "Rao")]
    [InlineData("Dr. Asha Rao", "Dr.", "Asha", "Rao")]
    [InlineData("Mrs Rao", "Mrs", "Rao", null)]
    [InlineData("Dr", null, "Dr", null)]
    [InlineData("Prof. Dr. Jana von der Heide", "Prof. Dr.", "Jana", "von der Heide")]
    [InlineData("Rao, Asha", null, "Asha", "Rao")]
    [InlineData("Martin Luther King Jr.", null, "Martin Luther", "King Jr.")]
    [InlineData("John Smith, PhD", null, "John", "Smith PhD")]
    [InlineData("Maria da Silva", null, "Maria", "da Silva")]
    [InlineData("آشا راو", null, "آشا", "راو")]
    public void A_Whole_Name_Is_Split(string whole, string? honorific, string? first, string? last) =>
        PersonName.Split(whole).ShouldBe(new PersonName(honorific, first, last));
}
