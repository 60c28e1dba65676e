using LeadFunctions.Testing;

namespace LeadFunctions.Tests.EndToEnd.Repetition;

/// <summary>Leads that are routed again, because a process died in the middle of it or a message came twice.</summary>
public sealed class RoutedTwiceTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Leads_That_Are_Routed_Twice_Are_Delivered_Once()
    {
        await using var app = await azurite.StartFlextellAsync();
        var message = app.CreateMessage(count: 3);

        await app.Router().RouteAsync(message);
        await app.Router().RouteAsync(message);

        await app.ShouldBeDeliveredOnceAsync(message);
    }

    [Fact]
    public async Task Leads_That_Are_Routed_Twice_At_Once_Are_Delivered_Once()
    {
        await using var app = await azurite.StartFlextellAsync();
        var message = app.CreateMessage(count: 3);

        await Task.WhenAll(app.Router().RouteAsync(message), app.Router().RouteAsync(message));

        await app.ShouldBeDeliveredOnceAsync(message);
    }

    [Fact]
    public async Task Leads_Whose_Rows_Were_Written_And_Not_Their_References_Are_Delivered_When_They_Are_Routed_Again()
    {
        await using var app = await azurite.StartFlextellAsync();
        var message = app.CreateMessage(count: 2);
        await app.StoreAsync(message);

        await app.Router().RouteAsync(message);

        await app.ShouldBeDeliveredOnceAsync(message);
    }
}
