using System.Text;
using Azure.Storage.Queues.Models;
using LeadFunctions.Testing;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class QueueBindingTests(AzuriteFixture azurite) : QueueTestBase(azurite)
{
    private readonly AzuriteFixture _azurite = azurite;

    [Fact]
    public async Task A_message_binds_with_its_own_fields_whatever_its_JSON_says()
    {
        var sent = await SendAsync("message", """{"DequeueCount":77,"Id":"x","name":"Ada","nested":{"a":1},"nothing":null}""");
        await using var host = await StartAsync(typeof(QueueBindingFunctions));
        var (message, context) = ((QueueMessage, FunctionContext))(await Probe.NextAsync())!;
        message.MessageId.ShouldBe(sent.MessageId);
        message.DequeueCount.ShouldBe(1);
        message.InsertedOn.ShouldBe(sent.InsertionTime);
        message.ExpiresOn.ShouldBe(sent.ExpirationTime);
        message.Body.ToString().ShouldStartWith("{\"DequeueCount\":77");

        var data = context.BindingContext.BindingData;
        data["DequeueCount"].ShouldBe("77");
        data["Id"].ShouldBe("x");
        data["name"].ShouldBe("Ada");
        data["nested"].ShouldBe("{\"a\":1}");
        data["nothing"].ShouldBeNull();
        data["QueueTrigger"].ShouldBe(message.Body.ToString());
        data["PopReceipt"].ShouldBe(message.PopReceipt);
        data.Keys.ShouldContain("ExpirationTime");
        data.Keys.ShouldContain("InsertionTime");
        data.Keys.ShouldContain("NextVisibleTime");
        context.FunctionDefinition.InputBindings["message"].Type.ShouldBe("queueTrigger");
        context.GetHttpContext().ShouldBeNull();
    }

    [Fact]
    public async Task Metadata_binds_by_name()
    {
        var sent = await SendAsync("text", "{not JSON}");
        await using var host = await StartAsync(typeof(QueueBindingFunctions));
        (await Probe.NextAsync()).ShouldBe(("{not JSON}", 1, sent.MessageId));
    }

    [Fact]
    public async Task Top_level_members_of_a_JSON_message_override_metadata()
    {
        await SendAsync("text", """{"DequeueCount":77,"Id":"x"}""");
        await using var host = await StartAsync(typeof(QueueBindingFunctions));
        (await Probe.NextAsync()).ShouldBe(("""{"DequeueCount":77,"Id":"x"}""", 77, "x"));
    }

    [Fact]
    public async Task Data_is_made_from_text_so_bytes_that_are_not_UTF8_do_not_survive()
    {
        await SendAsync("data", [0x41, 0xff, 0x42]);
        await using var host = await StartAsync(typeof(QueueBindingFunctions));
        (await Probe.NextAsync()).ShouldBeOfType<BinaryData>().ToArray().ShouldBe("A\uFFFDB"u8.ToArray());
    }

    [Fact]
    public async Task Bytes_come_over_a_connection_named_with_the_prefix()
    {
        await SendAsync("bytes", "héllo");
        await using var host = await StartAsync(
            typeof(QueueBindingFunctions), ("AzureWebJobsSpecial", _azurite.ConnectionString), ("Special", "DefaultEndpointsProtocol=http;AccountName=wrong"));
        (await Probe.NextAsync()).ShouldBeOfType<byte[]>().ShouldBe("héllo"u8.ToArray());
    }

    [Fact]
    public async Task JSON_binds_to_an_app_s_own_type()
    {
        await SendAsync("poco", """{"name":"Ada","AGE":36}""");
        await using var host = await StartAsync(typeof(QueueBindingFunctions));
        (await Probe.NextAsync()).ShouldBe(new Person("Ada", 36));
    }

    [Fact]
    public async Task Without_encoding_texts_stand_in_messages_as_they_are()
    {
        var queue = await new TestQueue(_azurite.ConnectionString, $"{Queue.Name}-data").CreateAsync();
        await queue.Client.SendMessageAsync("<plain> ü");
        await using var host = await StartAsync(typeof(QueueBindingFunctions), Queues("messageEncoding", "none"));
        (await Probe.NextAsync()).ShouldBeOfType<BinaryData>().ToString().ShouldBe("<plain> ü");
    }

    private Task<SendReceipt> SendAsync(string queue, string text) => SendAsync(queue, Encoding.UTF8.GetBytes(text));

    private async Task<SendReceipt> SendAsync(string queue, byte[] bytes)
    {
        var target = await new TestQueue(_azurite.ConnectionString, $"{Queue.Name}-{queue}").CreateAsync();
        return await target.Client.SendMessageAsync(Convert.ToBase64String(bytes));
    }
}
