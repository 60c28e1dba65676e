using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Azure.Data.Tables;

/// <summary>Recognises a column of the entity in an expression.</summary>
internal sealed class EntityMembers(ParameterExpression entity)
{
    /// <summary>Whether the expression is a column: a property, an item, or a typed getter of <see cref="TableEntity"/>.</summary>
    internal bool TryGet(Expression expression, [NotNullWhen(true)] out string? name, [NotNullWhen(true)] out Type? type)
    {
        (name, type) = Unwrap(expression) switch
        {
            MemberExpression member when Unwrap(member.Expression) == entity => (ColumnOf(member), member.Type),
            MethodCallExpression { Arguments.Count: 1 } call when Unwrap(call.Object) == entity && IsGetter(call) =>
                (ExpressionValue.Of(call.Arguments[0]) as string, call.Type),
            _ => default,
        };
        return name is not null && type is not null;
    }

    /// <summary>Whether the expression needs the entity to have a value.</summary>
    internal bool Uses(Expression expression)
    {
        var finder = new ParameterFinder(entity);
        finder.Visit(expression);
        return finder.Found;
    }

    private static string ColumnOf(MemberExpression member) =>
        typeof(Models.TableItem).IsAssignableFrom(member.Member.DeclaringType) ? "TableName" : EntityProperty.NameOf(member.Member);

    private static bool IsGetter(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(TableEntity)
        && (call.Method.Name is "get_Item" || call.Method.Name.StartsWith("Get", StringComparison.Ordinal));

    // Casts, and the Value of a nullable property, do not change which column is meant.
    private static Expression? Unwrap(Expression? expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs } convert =>
            Unwrap(convert.Operand),
        MemberExpression { Member.Name: nameof(Nullable<int>.Value), Expression: { } inner }
            when Nullable.GetUnderlyingType(inner.Type) is not null => Unwrap(inner),
        _ => expression,
    };

    private sealed class ParameterFinder(ParameterExpression parameter) : ExpressionVisitor
    {
        internal bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node == parameter;
            return node;
        }
    }
}
