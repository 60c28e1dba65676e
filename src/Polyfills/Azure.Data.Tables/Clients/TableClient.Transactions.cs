namespace Azure.Data.Tables;

/// <content>Entity group transactions.</content>
public partial class TableClient
{
    /// <summary>Does all of the actions or none: 1 to 100 of them, on different entities of one partition, in a body of up to 4 MiB.</summary>
    /// <returns>One response per action, in their order.</returns>
    /// <exception cref="InvalidOperationException">There is no action.</exception>
    /// <exception cref="TableTransactionFailedException">An action failed, so nothing was changed.</exception>
    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        return new BatchOperation(_endpoint, Name).SubmitAsync([.. transactionActions], cancellationToken);
    }
}
