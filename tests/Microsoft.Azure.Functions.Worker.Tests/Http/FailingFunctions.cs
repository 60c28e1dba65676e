using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Http;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class FailingFunctions
{
    [Function("Throws")]
    public static IResult Throws([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
    {
        request.HttpContext.Response.Headers["x-left"] = "over";
        throw new InvalidOperationException("secret");
    }

    [Function("ThrowsLater")]
    public static async Task<IResult> ThrowsLater([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
    {
        await Task.Yield();
        throw new InvalidOperationException("secret");
    }

    [Function("ThrowsHalfWay")]
    public static async Task ThrowsHalfWay([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
    {
        await request.HttpContext.Response.WriteAsync("half");
        await request.HttpContext.Response.Body.FlushAsync();
        throw new InvalidOperationException("secret");
    }

    [Function("ReadsSynchronously")]
    public static string ReadsSynchronously([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
#pragma warning disable MA0045 // That it is refused is what is tested.
        return reader.ReadToEnd();
#pragma warning restore MA0045
    }

    [Function("Reads")]
    public static async Task<string> Reads([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    [Function("Body")]
    public static string Body([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, [FromBody] Person person) =>
        $"{request.Method} {person.Name} {person.Age}";
}
