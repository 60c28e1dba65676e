using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class RouteFunctions
{
    [Function("Words")]
    public static IResult Words([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "words/{word:alpha}")] HttpRequest request, string word) =>
        Results.Text($"{request.Method} {word}");

    [Function("WordsPost")]
    public static IResult WordsPost([HttpTrigger(AuthorizationLevel.Anonymous, "post", "put", Route = "words/{word}")] HttpContext context, string word) =>
        Results.Text($"{context.Request.Method} {word}");

    [Function("Any")]
    public static string Any([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => request.Method;

    [Function("Typed")]
    public static string Typed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "typed/{number}/{big}/{id}/{on}/{rest?}")] HttpRequest request,
        int number, long big, Guid id, bool on, string? rest, HttpContext context) =>
        $"{number + 1} {big + 1} {id:n} {!on} {rest ?? "none"} {ReferenceEquals(request, context.Request)}";

    [Function("Setting")]
    public static string Setting([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "at/%Place%")] HttpRequest request) =>
        request.Path;

    [Function("Star")]
    public static string Star([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string path) => path;
}
