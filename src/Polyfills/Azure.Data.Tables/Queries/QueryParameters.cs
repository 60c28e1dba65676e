using System.Globalization;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>OData parameters of a query.</summary>
internal static class QueryParameters
{
    internal static void AppendFilter(this RequestUriBuilder uri, string? filter)
    {
        if (!string.IsNullOrEmpty(filter))
        {
            uri.AppendQuery("$filter", filter, escapeValue: true);
        }
    }

    internal static void AppendTop(this RequestUriBuilder uri, int? top)
    {
        if (top is { } count)
        {
            uri.AppendQuery("$top", count.ToString(CultureInfo.InvariantCulture), escapeValue: false);
        }
    }

    internal static void AppendSelect(this RequestUriBuilder uri, string? columns)
    {
        if (!string.IsNullOrEmpty(columns))
        {
            uri.AppendQuery("$select", columns, escapeValue: true);
        }
    }

    /// <summary>The columns as one parameter; null for all columns.</summary>
    internal static string? Columns(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);
}
