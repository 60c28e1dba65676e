using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Which answers are not failures, per kind of request: others are logged and traced as errors.</summary>
internal static class StatusCodes
{
    internal static readonly ResponseClassifier Ok = new StatusCodeClassifier([200]);
    internal static readonly ResponseClassifier OkOrMissing = new StatusCodeClassifier([200, 404]);
    internal static readonly ResponseClassifier Created = new StatusCodeClassifier([201, 204]);
    internal static readonly ResponseClassifier CreatedOrExists = new StatusCodeClassifier([201, 204, 409]);
    internal static readonly ResponseClassifier NoContent = new StatusCodeClassifier([204]);
    internal static readonly ResponseClassifier NoContentOrMissing = new StatusCodeClassifier([204, 404]);
    internal static readonly ResponseClassifier Accepted = new StatusCodeClassifier([202]);
}
