using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class KeyFunctions
{
    [Function("Anonymous")]
    public static string Anonymous([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => request.Method;

    [Function("Function")]
    public static string Function([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => request.Method;

    [Function("Unnamed")]
    public static string Unnamed([HttpTrigger("get")] HttpRequest request) => request.Method;

    [Function("Admin")]
    public static string Admin([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request) => request.Method;

    [Function("System")]
    public static string SystemLevel([HttpTrigger(AuthorizationLevel.System, "get")] HttpRequest request) => request.Method;
}
