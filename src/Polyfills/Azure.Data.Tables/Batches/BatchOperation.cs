using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Sends entity group transactions
/// (<see href="https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions">their rules</see>).</summary>
internal sealed class BatchOperation(TableEndpoint endpoint, string table)
{
    internal async Task<Response<IReadOnlyList<Response>>> SubmitAsync(TableTransactionAction[] actions, CancellationToken cancellationToken)
    {
        BatchRules.Check(actions);
        var message = endpoint.CreateMessage(RequestMethod.Post, "$batch", StatusCodes.Accepted, cancellationToken);
        try
        {
            message.Request.Content = BatchWriter.Write(endpoint.Address(table).GetLeftPart(UriPartial.Path), actions);
        }
        catch
        {
            message.Dispose();
            throw;
        }

        message.Request.Headers.SetValue("Content-Type", BatchWriter.ContentType);
        var response = await endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var parts = BatchReader.Read(response.Content.ToMemory());
        return parts.Find(static part => part.IsError) is { } failed
            ? throw new TableTransactionFailedException(new RequestFailedException(failed, null, TableErrorParser.Instance))
            : Response.FromValue<IReadOnlyList<Response>>(parts, response);
    }
}
