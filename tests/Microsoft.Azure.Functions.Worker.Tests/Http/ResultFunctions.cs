using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class ResultFunctions
{
    [Function("Result")]
    public static IResult Result([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
        Results.Json(new Person("Ada", 36), statusCode: 201);

    [Function("ActionResult")]
    public static async Task<IActionResult> ActionResult([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
    {
        await Task.Yield();
        return new ObjectResult(new Person("Ada", 36)) { StatusCode = 202 };
    }

    [Function("Poco")]
    public static ValueTask<Person> Poco([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
        ValueTask.FromResult(new Person("Ada", 36));

    [Function("Text")]
    public static async ValueTask<string> Text([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
    {
        await Task.Yield();
        return "text";
    }

    [Function("Written")]
    public static async Task Written([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
    {
        request.HttpContext.Response.StatusCode = 418;
        await request.HttpContext.Response.WriteAsync("written");
    }

    [Function("WrittenValueTask")]
    public static async ValueTask WrittenValueTask([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
        await request.HttpContext.Response.WriteAsync("written");

    [Function("Nothing")]
    public static void Nothing([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => _ = request;

    [Function("Null")]
    public static Task<IResult?> Null([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Task.FromResult<IResult?>(null);

    [Function("Several")]
    public SeveralOutputs Several([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) =>
        new() { Other = "elsewhere", Response = new NoContentResult() };
}
