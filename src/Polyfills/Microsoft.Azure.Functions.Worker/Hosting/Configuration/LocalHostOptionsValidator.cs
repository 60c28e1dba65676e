using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal sealed class LocalHostOptionsValidator : IValidateOptions<LocalHostOptions>
{
    private static readonly TimeSpan LongestLease = TimeSpan.FromDays(7);

    public ValidateOptionsResult Validate(string? name, LocalHostOptions options)
    {
        var failures = new List<string>();
        if (options.MessageLease < TimeSpan.FromSeconds(1) || options.MessageLease > LongestLease)
        {
            failures.Add($"LocalHost:MessageLease is {options.MessageLease}: it must be from one second to seven days.");
        }

        if (options.ShutdownTimeout < TimeSpan.Zero)
        {
            failures.Add($"LocalHost:ShutdownTimeout is {options.ShutdownTimeout}: it cannot be negative.");
        }

        if (options.Urls.Split(';').Any(static url => !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not "http"))
        {
            failures.Add($"LocalHost:Urls is '{options.Urls}': it must hold absolute http:// addresses.");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
