using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.SampleApp;

/// <summary>One function of each kind. They tell what they do through the log.</summary>
public sealed partial class SampleFunctions(ILogger<SampleFunctions> logger)
{
    [Function("Hello")]
    public static IResult Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello")] HttpRequest request) =>
        Results.Text($"Hello, {request.Query["name"]}");

    [Function("Work")]
    public async Task Work([QueueTrigger("%QueueName%")] QueueMessage message, CancellationToken cancellationToken)
    {
        LogWorking(message.DequeueCount);
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    [Function("Tick")]
    public void Tick([TimerTrigger("* * * * * *")] TimerInfo timer) => LogTick(timer.IsPastDue);

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "working, try {Try}")]
    private partial void LogWorking(long @try);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "tick, past due {IsPastDue}")]
    private partial void LogTick(bool isPastDue);
}
