using System.Linq.Expressions;
using System.Reflection;

namespace Azure.Data.Tables;

/// <summary>The value of an expression that stands on its own: a constant, a captured variable, a computation.</summary>
internal static class ExpressionValue
{
    internal static object? Of(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(member.Expression is null ? null : Of(member.Expression)),
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert when convert.Type.IsAssignableFrom(convert.Operand.Type) =>
            Of(convert.Operand),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true).Invoke(),
    };
}
