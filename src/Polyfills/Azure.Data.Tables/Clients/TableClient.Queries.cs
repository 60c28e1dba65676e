using System.Linq.Expressions;

namespace Azure.Data.Tables;

/// <content>Queries.</content>
public partial class TableClient
{
    /// <summary>An OData filter with the interpolated values quoted and escaped: <c>$"PartitionKey eq {key}"</c>.</summary>
    /// <exception cref="ArgumentException">A value has a type that tables do not have.</exception>
    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Create(filter);

    /// <summary>An OData filter from a condition on an entity.</summary>
    /// <remarks>Translated are <c>== != &lt; &lt;= &gt; &gt;=</c>, <c>Equals</c>, and <c>string.Compare</c> or
    /// <c>CompareTo</c> with 0, between a property of the entity (or an item or typed getter of a <see cref="TableEntity"/>) and a value;
    /// Boolean properties; <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>. Values may be any expression that does not use the entity.</remarks>
    /// <exception cref="NotSupportedException">The condition has no counterpart in OData.</exception>
    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => QueryFilter.Create(filter);

    /// <summary>Reads the entities that match a condition; see <see cref="CreateQueryFilter{T}"/> for what can be asked.</summary>
    /// <param name="filter">The condition.</param>
    /// <param name="maxPerPage">At most so many per request, up to 1000.</param>
    /// <param name="select">The properties to read; null for all.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="NotSupportedException">The condition has no counterpart in OData.</exception>
    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        _entities.Query<T>(QueryFilter.Create(filter), maxPerPage, select, cancellationToken);

    /// <summary>Reads the entities that match an OData filter, in the order of their keys.</summary>
    /// <param name="filter">The filter; null for all entities.</param>
    /// <param name="maxPerPage">At most so many per request, up to 1000.</param>
    /// <param name="select">The properties to read; null for all.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        _entities.Query<T>(filter, maxPerPage, select, cancellationToken);
}
