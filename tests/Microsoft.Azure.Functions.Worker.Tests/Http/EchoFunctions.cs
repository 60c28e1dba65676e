using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class EchoFunctions
{
    [Function("Echo")]
    public static IResult Echo([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "echo/{word:alpha}")] HttpRequest request, string word) =>
        Results.Text($"{request.Method} {word}");
}
