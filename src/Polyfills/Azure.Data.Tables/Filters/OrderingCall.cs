using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;

namespace Azure.Data.Tables;

/// <summary>Recognises <c>string.Compare(a, b)</c>, <c>string.CompareOrdinal(a, b)</c> and <c>a.CompareTo(b)</c> compared with 0:
/// C# has no <c>&lt;</c> for strings.</summary>
internal static class OrderingCall
{
    internal static bool TryGet(BinaryExpression comparison, [NotNullWhen(true)] out Expression? left, [NotNullWhen(true)] out Expression? right)
    {
        (left, right) = comparison is { Left: MethodCallExpression call, Right: ConstantExpression { Value: 0 } } ? Operands(call) : default;
        return left is not null && right is not null;
    }

    private static (Expression? Left, Expression? Right) Operands(MethodCallExpression call) => call switch
    {
        { Method.Name: nameof(string.Compare) or nameof(string.CompareOrdinal), Arguments.Count: 2, Object: null }
            when call.Method.DeclaringType == typeof(string) => (call.Arguments[0], call.Arguments[1]),
        { Method.Name: nameof(IComparable.CompareTo), Arguments.Count: 1, Object: not null } => (call.Object, call.Arguments[0]),
        _ => default,
    };
}
