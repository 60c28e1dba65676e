using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.DevHost.Pages;

/// <summary>The landing page and the thank-you page, on the app's own origin, before its functions are asked.</summary>
internal sealed class DemoPages(Uri sandbox) : IStartupFilter
{
    private readonly Dictionary<string, string> _pages = new(StringComparer.Ordinal)
    {
        ["/"] = Read("landing.html"),
        ["/thanks"] = Read("thanks.html").Replace("{sandbox}", sandbox.AbsoluteUri, StringComparison.Ordinal),
    };

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(ServeAsync);
        next(app);
    };

    private Task ServeAsync(HttpContext http, RequestDelegate next)
    {
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        return isRead && _pages.TryGetValue(http.Request.Path.Value ?? string.Empty, out var page)
            ? Results.Content(page, "text/html; charset=utf-8").ExecuteAsync(http)
            : next(http);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(DemoPages).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
