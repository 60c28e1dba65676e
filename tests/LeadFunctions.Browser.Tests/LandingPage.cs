using System.Collections.Concurrent;
using LeadFunctions.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Browser.Tests;

/// <summary>A customer's web site, on an origin of its own: a form that a script sends where there is one, and the browser where there is none.</summary>
public sealed class LandingPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _visits = new();
    private StubServer? _server;
    private string _form = string.Empty;

    public Uri Url => _server!.Url;

    public string Origin => Url.GetLeftPart(UriPartial.Authority);

    /// <summary>Addresses that were asked for, with their queries.</summary>
    public IReadOnlyCollection<string> Visits => _visits;

    public static async Task<LandingPage> StartAsync()
    {
        var page = new LandingPage();
        page._server = await StubServer.StartAsync(request =>
        {
            page._visits.Enqueue($"{request.Path}{request.QueryString}");
            return Task.FromResult(Results.Content(request.Path == "/thanks" ? "<!doctype html><title>Thanks</title><h1>Thank you</h1>" : page._form, "text/html; charset=utf-8"));
        });
        return page;
    }

    /// <summary>Points the form at the app.</summary>
    /// <param name="action">Where it is posted.</param>
    /// <param name="useScript">Whether a script sends it.</param>
    public void PointAt(Uri action, bool useScript) => _form = $$"""
        <!doctype html>
        <html lang="en">
        <title>Landing page</title>
        <form method="post" action="{{action}}">
          <input name="name"><input name="phone"><textarea name="message"></textarea>
          <input name="_gotcha" style="position:absolute;left:-9999px">
          <button>Call me</button>
        </form>
        <output></output>
        {{(useScript ? Script : string.Empty)}}
        """;

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private const string Script = """
        <script>
          document.forms[0].addEventListener('submit', async event => {
            event.preventDefault();
            const output = document.querySelector('output');
            try {
              const response = await fetch(event.target.action, {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'fetch' },
                body: JSON.stringify(Object.fromEntries(new FormData(event.target))),
              });
              const answer = await response.json();
              output.textContent = response.ok ? answer.status : Object.keys(answer.errors).join();
            } catch {
              output.textContent = 'blocked';
            }
          });
        </script>
        """;
}
