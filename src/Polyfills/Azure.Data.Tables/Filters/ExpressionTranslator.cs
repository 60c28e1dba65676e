using System.Linq.Expressions;

namespace Azure.Data.Tables;

/// <summary>From a condition on an entity to an OData filter.</summary>
internal sealed class ExpressionTranslator(ParameterExpression entity)
{
    private readonly EntityMembers _members = new(entity);

    internal string Translate(Expression condition) => condition switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } and =>
            $"({Translate(and.Left)}) and ({Translate(and.Right)})",
        BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } or =>
            $"({Translate(or.Left)}) or ({Translate(or.Right)})",
        UnaryExpression { NodeType: ExpressionType.Not } not => $"not ({Translate(not.Operand)})",
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Translate(convert.Operand),
        BinaryExpression comparison => Compare(comparison),
        _ when ComparisonCall.TryGetEquality(condition, out var left, out var right) => Compare(left, "eq", right, condition),
        _ when _members.TryGet(condition, out var name, out var type) && type == typeof(bool) => $"{name} eq true",
        _ => throw NotSupported(condition),
    };

    private static string Operator(Expression expression) => expression.NodeType switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.LessThan => "lt",
        ExpressionType.LessThanOrEqual => "le",
        ExpressionType.GreaterThan => "gt",
        ExpressionType.GreaterThanOrEqual => "ge",
        _ => throw NotSupported(expression),
    };

    private static string Mirrored(string operation) => operation switch
    {
        "lt" => "gt",
        "le" => "ge",
        "gt" => "lt",
        "ge" => "le",
        _ => operation,
    };

    private static NotSupportedException NotSupported(Expression expression) =>
        new($"'{expression}' has no counterpart in a table's filter.");

    private string Compare(BinaryExpression comparison)
    {
        var operation = Operator(comparison);
        return ComparisonCall.TryGetOrdering(comparison, out var left, out var right)
            ? Compare(left, operation, right, comparison)
            : Compare(comparison.Left, operation, comparison.Right, comparison);
    }

    private string Compare(Expression left, string operation, Expression right, Expression whole)
    {
        if (_members.TryGet(left, out var name, out var type))
        {
            return $"{name} {operation} {Literal(right, type, whole)}";
        }

        return _members.TryGet(right, out name, out type)
            ? $"{name} {Mirrored(operation)} {Literal(left, type, whole)}"
            : throw NotSupported(whole);
    }

    private string Literal(Expression expression, Type memberType, Expression whole)
    {
        if (_members.Uses(expression) || ExpressionValue.Of(expression) is not { } value)
        {
            throw NotSupported(whole);
        }

        // The compiler compares enumerations by their numbers; tables hold their names.
        var type = Nullable.GetUnderlyingType(memberType) ?? memberType;
        return ODataLiteral.From(type.IsEnum ? Enum.ToObject(type, value) : value);
    }
}
