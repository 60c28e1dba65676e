using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>One table. One instance serves all threads.</summary>
/// <remarks>Every method throws <see cref="RequestFailedException"/> where the service refuses; its <c>ErrorCode</c> is one of
/// <see cref="TableErrorCode"/>.</remarks>
public partial class TableClient
{
    private readonly TableEndpoint _endpoint;
    private readonly TableOperations _tables;
    private readonly EntityOperations _entities;

    /// <summary>A client for a table's URL that carries a shared access signature.</summary>
    /// <exception cref="ArgumentException">The URL is not https, or names no table.</exception>
    public TableClient(Uri endpoint, TableClientOptions? options = null)
        : this(TableUrl.Parse(endpoint), null, options)
    {
    }

    /// <summary>A client for a table's URL and a shared access signature.</summary>
    /// <exception cref="ArgumentException">The URL is not https, or names no table.</exception>
    public TableClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(TableUrl.Parse(endpoint), credential ?? throw new ArgumentNullException(nameof(credential)), options)
    {
    }

    /// <summary>A client that uses the account's key.</summary>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    /// <summary>A client that uses the account's key.</summary>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableEndpoints.FromKey(endpoint, credential, options), tableName)
    {
    }

    /// <summary>A client from a storage connection string.</summary>
    /// <exception cref="FormatException">The text is not a connection string of a storage account.</exception>
    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    /// <summary>A client from a storage connection string.</summary>
    /// <exception cref="FormatException">The text is not a connection string of a storage account.</exception>
    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableEndpoints.FromConnectionString(connectionString, options), tableName)
    {
    }

    /// <summary>A client that uses a Microsoft Entra identity; the URL must be https when requests are sent.</summary>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableEndpoints.FromToken(endpoint, tokenCredential, options), tableName)
    {
    }

    /// <summary>For subclasses that stand in for the service in tests.</summary>
    protected TableClient()
    {
        Name = null!;
        _endpoint = null!;
        _tables = null!;
        _entities = null!;
    }

    internal TableClient(TableEndpoint endpoint, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        Name = tableName;
        _endpoint = endpoint;
        _tables = new TableOperations(endpoint);
        _entities = new EntityOperations(endpoint, tableName);
    }

    private TableClient(TableUrl url, AzureSasCredential? credential, TableClientOptions? options)
        : this(TableEndpoints.FromSas(url.Account, credential, options), url.Table)
    {
    }

    /// <summary>The table's name.</summary>
    public virtual string Name { get; }

    /// <summary>The storage account's name.</summary>
    public virtual string AccountName => _endpoint.AccountName;

    /// <summary>The table's URL.</summary>
    public virtual Uri Uri => _endpoint.Address(Name);

    /// <summary>Creates the table; 409 where it exists.</summary>
    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        _tables.CreateAsync(Name, StatusCodes.Created, cancellationToken);

    /// <summary>Creates the table where it is missing. Where it exists, the raw response is the service's 409.</summary>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        _tables.CreateAsync(Name, StatusCodes.CreatedOrExists, cancellationToken);

    /// <summary>Deletes the table. Where it is missing, the response is the service's 404.</summary>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) => _tables.DeleteAsync(Name, cancellationToken);
}
