using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Tests;

public sealed class TableErrorCodeTests
{
    [Fact]
    public void Every_code_is_named_as_the_service_names_it()
    {
        var codes = typeof(TableErrorCode).GetProperties();

        codes.Length.ShouldBe(48);
        codes.ShouldAllBe(static property => property.GetValue(null)!.ToString() == property.Name);
    }

    [Fact]
    public void A_code_compares_with_text()
    {
        (TableErrorCode.TableNotFound == "tablenotfound").ShouldBeTrue();
        ("other" != TableErrorCode.TableNotFound).ShouldBeTrue();
        (TableErrorCode.TableNotFound == (string?)null).ShouldBeFalse();
        TableErrorCode.TableNotFound.ShouldBe(new TableErrorCode("TableNotFound"));
        TableErrorCode.TableNotFound.GetHashCode().ShouldBe(new TableErrorCode("TABLENOTFOUND").GetHashCode());
    }
}
