using LeadFunctions.Snapshots.Reading;

namespace LeadFunctions.Tests.Snapshots.Reading;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Ramneek", "Ramneek")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" padded ", "\" padded \"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+SUM(A1:A2)", "'+SUM(A1:A2)")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("\tx", "'\tx")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("+918375992071", "+918375992071")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("-", "'-")]
    [InlineData("+1.", "'+1.")]
    public void Cells_Are_Quoted_And_Are_No_Formulas(string text, string cell) => CsvCell.Of(text).ShouldBe(cell);
}
