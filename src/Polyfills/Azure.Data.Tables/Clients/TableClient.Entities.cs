namespace Azure.Data.Tables;

/// <content>Single entities.</content>
public partial class TableClient
{
    /// <summary>Adds an entity; 409 <c>EntityAlreadyExists</c> where its keys are taken.</summary>
    /// <exception cref="NotSupportedException">A property has a type that tables do not have, or a time that is not in UTC.</exception>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _entities.AddAsync(Keyed(entity), cancellationToken);

    /// <summary>Reads an entity; 404 <c>ResourceNotFound</c> where there is none.</summary>
    /// <param name="partitionKey">The entity's partition.</param>
    /// <param name="rowKey">The entity's key in the partition.</param>
    /// <param name="select">The properties to read; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        RequireKeys(partitionKey, rowKey);
        var response = await _entities.GetAsync(partitionKey, rowKey, select, StatusCodes.Ok, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(EntityOperations.Read<T>(response), response);
    }

    /// <summary>Reads an entity; without a value where there is none.</summary>
    /// <param name="partitionKey">The entity's partition.</param>
    /// <param name="rowKey">The entity's key in the partition.</param>
    /// <param name="select">The properties to read; null for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        RequireKeys(partitionKey, rowKey);
        var response = await _entities.GetAsync(partitionKey, rowKey, select, StatusCodes.OkOrMissing, cancellationToken).ConfigureAwait(false);
        return response.Status == 404
            ? new NoValueResponse<T>(response)
            : Response.FromValue(EntityOperations.Read<T>(response), response);
    }

    /// <summary>Changes an entity whatever its version, or adds it.</summary>
    /// <exception cref="NotSupportedException">A property has a type that tables do not have, or a time that is not in UTC.</exception>
    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _entities.PutAsync(Keyed(entity), ifMatch: null, mode, cancellationToken);

    /// <summary>Changes an entity of a version: 412 <c>UpdateConditionNotSatisfied</c> where it has another, 404 where it is missing.
    /// <see cref="ETag.All"/> matches every version.</summary>
    /// <exception cref="ArgumentException"><paramref name="ifMatch"/> is empty.</exception>
    /// <exception cref="NotSupportedException">A property has a type that tables do not have, or a time that is not in UTC.</exception>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        ifMatch == default
            ? throw new ArgumentException("An update names the version it changes, or ETag.All.", nameof(ifMatch))
            : _entities.PutAsync(Keyed(entity), ifMatch, mode, cancellationToken);

    /// <summary>Deletes an entity; of any version where <paramref name="ifMatch"/> is not given.
    /// Where it is missing, the response is the service's 404.</summary>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        RequireKeys(partitionKey, rowKey);
        return _entities.DeleteAsync(partitionKey, rowKey, ifMatch, cancellationToken);
    }

    /// <summary>Deletes an entity by its keys; of any version where <paramref name="ifMatch"/> is not given.
    /// Where it is missing, the response is the service's 404.</summary>
    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    private static ITableEntity Keyed(ITableEntity? entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        RequireKeys(entity.PartitionKey, entity.RowKey);
        return entity;
    }

    private static void RequireKeys(string? partitionKey, string? rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
    }
}
