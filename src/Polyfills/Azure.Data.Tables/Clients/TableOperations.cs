using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>What can be done with tables as a whole
/// (<see href="https://learn.microsoft.com/rest/api/storageservices/operations-on-tables">operations on tables</see>).</summary>
internal sealed class TableOperations(TableEndpoint endpoint)
{
    private const string NextTable = "NextTableName";

    internal async Task<Response<TableItem>> CreateAsync(string name, ResponseClassifier classifier, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var message = endpoint.CreateMessage(RequestMethod.Post, "Tables", classifier, cancellationToken);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Headers.SetValue("Content-Type", "application/json;odata=nometadata");
        message.Request.Content = JsonBodies.Table(name);
        var response = await endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Exists(response) ? Response.FromValue(new TableItem(name), response) : throw Failure(response);
    }

    internal Task<Response> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return endpoint.SendAsync(
            endpoint.CreateMessage(RequestMethod.Delete, EntityUrls.Table(name), StatusCodes.NoContentOrMissing, cancellationToken),
            cancellationToken);
    }

    internal AsyncPageable<TableItem> Query(string? filter, int? maxPerPage, CancellationToken cancellationToken) =>
        new TablePageable<TableItem>(
            (continuation, top, stop) => FetchAsync(filter, continuation, top, stop), maxPerPage, cancellationToken);

    // 409 is also the answer while a table of that name is being deleted.
    private static bool Exists(Response response) =>
        response.Status != 409
        || (TableErrorParser.Instance.TryParse(response, out var error, out _) && error.Code == TableErrorCode.TableAlreadyExists);

    private static RequestFailedException Failure(Response response) => new(response, null, TableErrorParser.Instance);

    private async Task<Page<TableItem>> FetchAsync(string? filter, string? continuation, int? top, CancellationToken cancellationToken)
    {
        var message = endpoint.CreateMessage(RequestMethod.Get, "Tables", StatusCodes.Ok, cancellationToken);
        var uri = message.Request.Uri;
        uri.AppendFilter(filter);
        uri.AppendTop(top);
        if (!string.IsNullOrEmpty(continuation))
        {
            uri.AppendQuery(NextTable, continuation, escapeValue: true);
        }

        var response = await endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
        response.Headers.TryGetValue("x-ms-continuation-" + NextTable, out var next);
        return Page<TableItem>.FromValues(QueryPage.Read(response, ReadItem), next, response);
    }

    private static TableItem ReadItem(ref Utf8JsonReader reader)
    {
        var name = string.Empty;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.ValueTextEquals("TableName"u8);
            reader.Read();
            if (isName)
            {
                name = reader.GetString()!;
            }
        }

        return new TableItem(name);
    }
}
