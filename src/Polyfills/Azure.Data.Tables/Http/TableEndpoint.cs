using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>One account's Table service, and how to send requests to it.</summary>
internal sealed class TableEndpoint
{
    /// <summary>JSON with type annotations where they are needed.</summary>
    internal const string MinimalMetadata = "application/json;odata=minimalmetadata";

    private readonly HttpPipeline _pipeline;
    private readonly string _version;
    private readonly string _base;

    internal TableEndpoint(Uri uri, string accountName, HttpPipelinePolicy? authentication, TableClientOptions? options)
    {
        options ??= new TableClientOptions();
        Uri = uri;
        AccountName = accountName;
        _version = options.VersionText;
        _base = uri.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";
        _pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authentication ?? NoAuthenticationPolicy.Instance },
            RequestFailedDetailsParser = TableErrorParser.Instance,
        });
    }

    internal Uri Uri { get; }

    internal string AccountName { get; }

    /// <summary>A request for a path under the account, which is already encoded.</summary>
    internal HttpMessage CreateMessage(RequestMethod method, string path, ResponseClassifier classifier, CancellationToken cancellationToken)
    {
        var message = _pipeline.CreateMessage(new RequestContext { CancellationToken = cancellationToken }, classifier);
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Address(path));
        request.Headers.SetValue("x-ms-version", _version);
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue("Accept", MinimalMetadata);
        return message;
    }

    /// <summary>The full URL of a path under the account.</summary>
    internal Uri Address(string path) => new(string.Concat(_base, path, Uri.Query));

    /// <summary>Sends, and disposes of the message.</summary>
    /// <exception cref="RequestFailedException">The service refused, or could not be reached.</exception>
    internal async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        using (message)
        {
            await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            var response = message.Response;
            if (response.IsError)
            {
                throw new RequestFailedException(response, null, TableErrorParser.Instance);
            }

            (message.Request.Content as PooledContent)?.Release();
            return response;
        }
    }
}
