using System.Globalization;
using System.Linq.Expressions;

namespace Azure.Data.Tables;

/// <summary>OData filters from interpolated strings and from expressions
/// (<see href="https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities#constructing-filter-strings">syntax</see>).</summary>
internal static class QueryFilter
{
    /// <exception cref="ArgumentException">A value has a type that tables do not have.</exception>
    internal static string Create(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var literals = Array.ConvertAll(filter.GetArguments(), static value => (object)ODataLiteral.From(value));
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    /// <exception cref="NotSupportedException">The condition has no counterpart in OData.</exception>
    internal static string Create(LambdaExpression filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new ExpressionTranslator(filter.Parameters[0]).Translate(filter.Body);
    }
}
