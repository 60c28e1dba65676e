using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal sealed class HttpOptionsValidator : IValidateOptions<HttpOptions>
{
    public ValidateOptionsResult Validate(string? name, HttpOptions options) =>
        IsLimit(options.MaxOutstandingRequests) && IsLimit(options.MaxConcurrentRequests)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "host.json: extensions.http.maxOutstandingRequests and maxConcurrentRequests must be positive, or -1 for no limit.");

    private static bool IsLimit(int value) => value is HttpOptions.Unbounded or > 0;
}
