using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Operations.Http;

/// <summary>Answers operators' requests, and turns what goes wrong into problem details: the host itself would answer 500 without a body.</summary>
public sealed partial class OpsEndpoint(ILogger<OpsEndpoint> logger)
{
    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">What makes the answer.</param>
    public async Task<IResult> AnswerAsync(HttpRequest request, Func<Task<IResult>> answer)
    {
        try
        {
            return await answer();
        }
        catch (InvalidRequestException exception)
        {
            return OpsProblems.Invalid(exception.Errors);
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException)
        {
            Log.Unavailable(logger, exception);
            return OpsProblems.Unavailable(request.HttpContext.Response);
        }
    }

    /// <summary>Answers a request that changes something and takes no parameters: what it is to do, its path and its body say.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">What makes the answer.</param>
    public Task<IResult> ChangeAsync(HttpRequest request, Func<Task<IResult>> answer) => AnswerAsync(request, () =>
    {
        new QueryReader(request).Complete();
        return answer();
    });

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "An operator's request failed on storage.")]
        public static partial void Unavailable(ILogger logger, Exception exception);
    }
}
