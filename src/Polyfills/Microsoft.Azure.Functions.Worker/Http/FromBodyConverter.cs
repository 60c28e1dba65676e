using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Reads a request's JSON body into a parameter.</summary>
internal static class FromBodyConverter
{
    public static ParameterBinding For(Type type, WorkerOptions worker)
    {
        var serializer = worker.Serializer ?? throw new NotSupportedException("WorkerOptions.Serializer is null");
        return async context =>
        {
            var body = context.Features.Get<HttpContext>()!.Request.Body;
            return await serializer.DeserializeAsync(body, type, context.CancellationToken);
        };
    }
}
