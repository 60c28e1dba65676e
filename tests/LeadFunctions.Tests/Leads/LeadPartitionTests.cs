using LeadFunctions.Leads;

namespace LeadFunctions.Tests.Leads;

public sealed class LeadPartitionTests
{
    [Fact]
    public void A_Source_Uses_All_Its_Partitions_Alike()
    {
        var ids = new LeadIdFactory(Microsoft.Extensions.Options.Options.Create(new LeadOptions()));

        var counts = Enumerable.Range(0, 8000).Select(number => LeadPartition.Of(ids.FromSenderKey("website", $"{number}"))).CountBy(static partition => partition).ToDictionary();

        counts.Keys.Order(StringComparer.Ordinal).ShouldBe(LeadPartition.All("website"));
        counts.Values.ShouldAllBe(static count => count > 350 && count < 650);
    }

    [Fact]
    public void Repeats_Of_A_Lead_In_Any_Window_Share_Its_Partition()
    {
        var first = LeadId.Parse("website-0123456789abcdefghij0001");

        LeadPartition.Of(first with { Window = "0002" }).ShouldBe(LeadPartition.Of(first));
    }

    [Theory]
    [InlineData("website")]
    [InlineData("website-2")]
    [InlineData("website2")]
    [InlineData("website_2")]
    public void The_Partitions_Of_A_Source_Stand_Beside_Each_Other(string source)
    {
        string[] all = [.. new[] { "website", "website-2", "website2", "website_2" }.SelectMany(LeadPartition.All).Order(StringComparer.Ordinal)];
        var own = LeadPartition.All(source);

        LeadPartition.Source(own[^1]).ShouldBe(source);
        all.Skip(Array.IndexOf(all, own[0])).Take(LeadPartition.Count).ShouldBe(own);
        all.Where(partition => string.CompareOrdinal(partition, LeadPartition.After(source)) >= 0 && own.Contains(partition, StringComparer.Ordinal)).ShouldBeEmpty();
    }
}
