using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Where a query goes on: the next partition key and, where there is one, row key, in one token separated by a blank.</summary>
internal static class EntityContinuation
{
    internal static string? From(Response response)
    {
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partitionKey);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey);
        return partitionKey is null && rowKey is null ? null : $"{partitionKey} {rowKey}";
    }

    internal static void Apply(RequestUriBuilder uri, string? continuation)
    {
        if (string.IsNullOrEmpty(continuation))
        {
            return;
        }

        var blank = continuation.IndexOf(' ', StringComparison.Ordinal);
        var partitionKey = blank < 0 ? continuation : continuation[..blank];
        uri.AppendQuery("NextPartitionKey", partitionKey, escapeValue: true);
        if (blank >= 0 && blank < continuation.Length - 1)
        {
            uri.AppendQuery("NextRowKey", continuation[(blank + 1)..], escapeValue: true);
        }
    }
}
