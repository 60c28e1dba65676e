using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables;

/// <summary>One column of a class: its name in the table, and compiled access to it.</summary>
internal sealed class EntityProperty
{
    private readonly Func<object, object?>? _get;
    private readonly Action<object, object?>? _set;
    private readonly Func<object, object?> _convert;

    internal EntityProperty(MemberInfo member, Type type, bool canRead, bool canWrite)
    {
        Name = NameOf(member);
        _convert = PropertyConversion.To(type, Name);
        _get = canRead ? CompileGet(member) : null;
        _set = canWrite ? CompileSet(member, type) : null;
    }

    internal string Name { get; }

    /// <summary>The column's name: the one in <see cref="DataMemberAttribute"/>, else the member's.</summary>
    internal static string NameOf(MemberInfo member) => member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;

    internal object? Get(object entity) => _get?.Invoke(entity);

    internal void Set(object entity, object? value)
    {
        if (_set is not null)
        {
            _set(entity, value is null ? null : _convert(value));
        }
    }

    private static Func<object, object?> CompileGet(MemberInfo member)
    {
        var entity = Expression.Parameter(typeof(object));
        var value = Expression.MakeMemberAccess(Expression.Convert(entity, member.DeclaringType!), member);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), entity).Compile();
    }

    private static Action<object, object?> CompileSet(MemberInfo member, Type type)
    {
        var entity = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(object));
        var target = Expression.MakeMemberAccess(Expression.Convert(entity, member.DeclaringType!), member);
        var typed = Expression.Condition(
            Expression.ReferenceEqual(value, Expression.Constant(null)), Expression.Default(type), Expression.Convert(value, type));
        return Expression.Lambda<Action<object, object?>>(Expression.Assign(target, typed), entity, value).Compile();
    }
}
