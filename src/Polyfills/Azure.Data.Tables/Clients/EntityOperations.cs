using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>What can be done with the entities of one table
/// (<see href="https://learn.microsoft.com/rest/api/storageservices/operations-on-entities">operations on entities</see>).</summary>
internal sealed class EntityOperations(TableEndpoint endpoint, string table)
{
    internal Task<Response> AddAsync(ITableEntity entity, CancellationToken cancellationToken)
    {
        var message = endpoint.CreateMessage(RequestMethod.Post, table, StatusCodes.Created, cancellationToken);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        return WriteAsync(message, entity, cancellationToken);
    }

    /// <summary>Changes an entity that matches <paramref name="ifMatch"/>; without it, inserts it where it is missing.</summary>
    internal Task<Response> PutAsync(ITableEntity entity, ETag? ifMatch, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        var path = EntityUrls.Entity(table, entity.PartitionKey, entity.RowKey);
        var method = mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch;
        var message = endpoint.CreateMessage(method, path, StatusCodes.NoContent, cancellationToken);
        if (ifMatch is { } etag)
        {
            message.Request.Headers.SetValue("If-Match", etag.ToString());
        }

        return WriteAsync(message, entity, cancellationToken);
    }

    internal Task<Response> DeleteAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellationToken)
    {
        var path = EntityUrls.Entity(table, partitionKey, rowKey);
        var message = endpoint.CreateMessage(RequestMethod.Delete, path, StatusCodes.NoContentOrMissing, cancellationToken);
        message.Request.Headers.SetValue("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString());
        return endpoint.SendAsync(message, cancellationToken);
    }

    internal Task<Response> GetAsync(
        string partitionKey, string rowKey, IEnumerable<string>? select, ResponseClassifier classifier, CancellationToken cancellationToken)
    {
        var path = EntityUrls.Entity(table, partitionKey, rowKey);
        var message = endpoint.CreateMessage(RequestMethod.Get, path, classifier, cancellationToken);
        message.Request.Uri.AppendSelect(QueryParameters.Columns(select));
        return endpoint.SendAsync(message, cancellationToken);
    }

    internal AsyncPageable<T> Query<T>(string? filter, int? maxPerPage, IEnumerable<string>? select, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        var columns = QueryParameters.Columns(select);
        return new TablePageable<T>(
            (continuation, top, stop) => FetchAsync<T>(filter, columns, continuation, top, stop), maxPerPage, cancellationToken);
    }

    internal static T Read<T>(Response response)
        where T : class, ITableEntity
    {
        var reader = new Utf8JsonReader(response.Content.ToMemory().Span);
        reader.Read();
        return new EntityReader<T>().Read(ref reader);
    }

    private Task<Response> WriteAsync(HttpMessage message, ITableEntity entity, CancellationToken cancellationToken)
    {
        message.Request.Headers.SetValue("Content-Type", "application/json");
        try
        {
            message.Request.Content = JsonBodies.Entity(entity);
        }
        catch
        {
            message.Dispose();
            throw;
        }

        return endpoint.SendAsync(message, cancellationToken);
    }

    private async Task<Page<T>> FetchAsync<T>(
        string? filter, string? columns, string? continuation, int? top, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        var message = endpoint.CreateMessage(RequestMethod.Get, table + "()", StatusCodes.Ok, cancellationToken);
        var uri = message.Request.Uri;
        uri.AppendFilter(filter);
        uri.AppendSelect(columns);
        uri.AppendTop(top);
        EntityContinuation.Apply(uri, continuation);
        var response = await endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Page<T>.FromValues(QueryPage.Read(response, new EntityReader<T>().Read), EntityContinuation.From(response), response);
    }
}
