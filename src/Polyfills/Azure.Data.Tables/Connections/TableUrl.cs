namespace Azure.Data.Tables;

/// <summary>A URL that ends with a table's name, split.</summary>
/// <param name="Account">The URL of the account, with the query.</param>
/// <param name="Table">The table's name.</param>
internal sealed record TableUrl(Uri Account, string Table)
{
    /// <exception cref="ArgumentException">The URL names no table.</exception>
    internal static TableUrl Parse(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var path = endpoint.AbsolutePath.TrimEnd('/');
        var slash = path.LastIndexOf('/');
        if (slash < 0 || slash == path.Length - 1)
        {
            throw new ArgumentException("The URL names no table.", nameof(endpoint));
        }

        return new TableUrl(new UriBuilder(endpoint) { Path = path[..slash] }.Uri, path[(slash + 1)..]);
    }
}
