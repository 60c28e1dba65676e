using System.Diagnostics;
using System.Text.Json;
using LeadFunctions.Azurite;

namespace LeadFunctions.Tests.Leads.Phones;

/// <summary>npm's libphonenumber-js with its complete metadata, in the version from which Data/regions.txt was made.</summary>
internal static class LibPhoneNumber
{
    private static readonly NpmPackage Package = new("libphonenumber-js", "1.13.16");

    public static Task<LibPhoneNumberExample[]> ExamplesAsync(CancellationToken cancellationToken) =>
        RunAsync<LibPhoneNumberExample[]>("examples", string.Empty, cancellationToken);

    public static Task<LibPhoneNumberAnswer[]> ParseAsync(IEnumerable<Spelling> spellings, CancellationToken cancellationToken)
    {
        var questions = spellings.Select(static spelling => new { text = spelling.Plain, region = spelling.DefaultRegion });
        return RunAsync<LibPhoneNumberAnswer[]>("parse", JsonSerializer.Serialize(questions), cancellationToken);
    }

    private static async Task<T> RunAsync<T>(string command, string input, CancellationToken cancellationToken)
    {
        var directory = await Package.EnsureAsync(cancellationToken);
        var script = Path.Combine(AppContext.BaseDirectory, "Leads", "Phones", "libphonenumber.cjs");
        using var process = Process.Start(new ProcessStartInfo("node", [script, directory, command])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
        process.StandardInput.Close();
        var json = await output;
        await process.WaitForExitAsync(cancellationToken);
        process.ExitCode.ShouldBe(0);
        return JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web)!;
    }
}
