using System.Text;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Binds a queue message: as itself, as text, as bytes, or as an app's own type from JSON.</summary>
internal static class QueueMessageBinding
{
    public static ParameterBinding For(Type type, WorkerOptions worker)
    {
        if (type == typeof(QueueMessage))
        {
            return static context => new(Data(context).Message);
        }

        if (type == typeof(BinaryData))
        {
            return static context => new(Data(context).Message.Body);
        }

        if (type == typeof(string))
        {
            return static context => new(Data(context).Text);
        }

        if (type == typeof(byte[]))
        {
            return static context => new(Encoding.UTF8.GetBytes(Data(context).Text));
        }

        var serializer = worker.Serializer ?? throw new NotSupportedException("WorkerOptions.Serializer is null");
        return async context => await serializer.DeserializeAsync(Data(context).Message.Body.ToStream(), type, context.CancellationToken);
    }

    private static QueueTriggerData Data(LocalFunctionContext context) => context.Features.Get<QueueTriggerData>()!;
}
