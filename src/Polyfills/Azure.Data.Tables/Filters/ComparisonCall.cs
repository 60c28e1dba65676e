using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Azure.Data.Tables;

/// <summary>Recognises comparisons that are written as calls.</summary>
internal static class ComparisonCall
{
    /// <summary><c>string.Compare(a, b)</c> or <c>a.CompareTo(b)</c>, compared with 0: C# has no <c>&lt;</c> for strings.</summary>
    internal static bool TryGetOrdering(
        BinaryExpression comparison, [NotNullWhen(true)] out Expression? left, [NotNullWhen(true)] out Expression? right)
    {
        (left, right) = comparison is { Left: MethodCallExpression call, Right: ConstantExpression { Value: 0 } } ? Operands(call) : default;
        return left is not null && right is not null;
    }

    /// <summary><c>a.Equals(b)</c> or <c>string.Equals(a, b)</c>.</summary>
    internal static bool TryGetEquality(
        Expression expression, [NotNullWhen(true)] out Expression? left, [NotNullWhen(true)] out Expression? right)
    {
        (left, right) = expression switch
        {
            MethodCallExpression { Method.Name: nameof(Equals), Object: { } instance, Arguments: [var argument] } => (instance, argument),
            MethodCallExpression { Method.Name: nameof(Equals), Object: null, Arguments: [var first, var second] } => (first, second),
            _ => default,
        };
        return left is not null && right is not null;
    }

    private static (Expression? Left, Expression? Right) Operands(MethodCallExpression call) => call switch
    {
        { Method.Name: nameof(string.Compare), Arguments.Count: 2, Object: null }
            when call.Method.DeclaringType == typeof(string) => (call.Arguments[0], call.Arguments[1]),
        { Method.Name: nameof(IComparable.CompareTo), Arguments.Count: 1, Object: not null } => (call.Object, call.Arguments[0]),
        _ => default,
    };
}
