using System.Linq.Expressions;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The Table service of one storage account. One instance serves all threads.</summary>
/// <remarks>Every method throws <see cref="RequestFailedException"/> where the service refuses; its <c>ErrorCode</c> is one of
/// <see cref="TableErrorCode"/>.</remarks>
public class TableServiceClient
{
    private readonly TableEndpoint _endpoint;
    private readonly TableOperations _tables;

    /// <summary>A client for a service URL that carries a shared access signature.</summary>
    /// <exception cref="ArgumentException">The URL is not https.</exception>
    public TableServiceClient(Uri endpoint, TableClientOptions? options = null)
        : this(TableEndpoints.FromSas(endpoint, null, options))
    {
    }

    /// <summary>A client that uses a shared access signature.</summary>
    /// <exception cref="ArgumentException">The URL is not https.</exception>
    public TableServiceClient(Uri endpoint, AzureSasCredential credential)
        : this(endpoint, credential, null)
    {
    }

    /// <summary>A client that uses a shared access signature.</summary>
    /// <exception cref="ArgumentException">The URL is not https.</exception>
    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(TableEndpoints.FromSas(endpoint, credential ?? throw new ArgumentNullException(nameof(credential)), options))
    {
    }

    /// <summary>A client that uses the account's key.</summary>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    /// <summary>A client that uses the account's key.</summary>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(TableEndpoints.FromKey(endpoint, credential, options))
    {
    }

    /// <summary>A client from a storage connection string.</summary>
    /// <exception cref="FormatException">The text is not a connection string of a storage account.</exception>
    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    /// <summary>A client from a storage connection string.</summary>
    /// <exception cref="FormatException">The text is not a connection string of a storage account.</exception>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(TableEndpoints.FromConnectionString(connectionString, options))
    {
    }

    /// <summary>A client that uses a Microsoft Entra identity; the URL must be https when requests are sent.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableEndpoints.FromToken(endpoint, tokenCredential, options))
    {
    }

    /// <summary>For subclasses that stand in for the service in tests.</summary>
    protected TableServiceClient()
    {
        _endpoint = null!;
        _tables = null!;
    }

    private TableServiceClient(TableEndpoint endpoint)
    {
        _endpoint = endpoint;
        _tables = new TableOperations(endpoint);
    }

    /// <summary>The storage account's name.</summary>
    public virtual string AccountName => _endpoint.AccountName;

    /// <summary>The service's URL.</summary>
    public virtual Uri Uri => _endpoint.Uri;

    /// <summary>An OData filter with the interpolated values quoted and escaped.</summary>
    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Create(filter);

    /// <summary>An OData filter from a condition; see <see cref="TableClient.CreateQueryFilter{T}"/>.</summary>
    /// <exception cref="NotSupportedException">The condition has no counterpart in OData.</exception>
    public static string CreateQueryFilter(Expression<Func<TableItem, bool>> filter) => QueryFilter.Create(filter);

    /// <summary>A client for one table, on the same connections. No request is sent.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(_endpoint, tableName);

    /// <summary>Lists the account's tables.</summary>
    /// <param name="filter">An OData filter; none for all tables.</param>
    /// <param name="maxPerPage">At most so many per request, up to 1000.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        _tables.Query(filter, maxPerPage, cancellationToken);

    /// <summary>Lists the tables that match an interpolated filter.</summary>
    public virtual AsyncPageable<TableItem> QueryAsync(
        FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        _tables.Query(QueryFilter.Create(filter), maxPerPage, cancellationToken);

    /// <summary>Lists the tables that match a condition.</summary>
    /// <exception cref="NotSupportedException">The condition has no counterpart in OData.</exception>
    public virtual AsyncPageable<TableItem> QueryAsync(
        Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        _tables.Query(QueryFilter.Create(filter), maxPerPage, cancellationToken);

    /// <summary>Creates a table; 409 where it exists.</summary>
    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        _tables.CreateAsync(tableName, StatusCodes.Created, cancellationToken);

    /// <summary>Creates a table where it is missing. Where it exists, the raw response is the service's 409.</summary>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        _tables.CreateAsync(tableName, StatusCodes.CreatedOrExists, cancellationToken);

    /// <summary>Deletes a table. Where it is missing, the response is the service's 404.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        _tables.DeleteAsync(tableName, cancellationToken);
}
