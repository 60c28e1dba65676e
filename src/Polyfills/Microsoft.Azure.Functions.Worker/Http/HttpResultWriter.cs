using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// Writes what an HTTP function returned. A function that returned nothing has written the response itself, or it is an empty 200.
/// </summary>
internal static class HttpResultWriter
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> ResultProperties = new();

    public static Task WriteAsync(HttpContext http, object? result) => HttpResult(result) switch
    {
        null => Task.CompletedTask,
        IResult value => value.ExecuteAsync(http),
        IActionResult value => ExecuteAsync(http, value),
        var value => ExecuteAsync(http, new ObjectResult(value)),
    };

    private static object? HttpResult(object? result)
    {
        if (result is null or IResult or IActionResult)
        {
            return result;
        }

        var property = ResultProperties.GetOrAdd(
            result.GetType(), static type => type.GetProperties().FirstOrDefault(static p => p.IsDefined(typeof(HttpResultAttribute))));
        return property is null ? result : property.GetValue(result);
    }

    private static Task ExecuteAsync(HttpContext http, IActionResult result) =>
        result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
}
