using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>How a class maps to a table's columns; made once per class.</summary>
internal sealed class EntityType
{
    private static readonly ConcurrentDictionary<Type, EntityType> Known = new();

    private readonly Dictionary<string, EntityProperty> _properties;
    private readonly Func<ITableEntity>? _create;
    private readonly Type _type;

    private EntityType(Type type)
    {
        _type = type;
        _properties = Columns(type).ToDictionary(static column => column.Name, StringComparer.Ordinal);
        _create = type.IsAbstract || type.GetConstructor(Type.EmptyTypes) is null
            ? null
            : Expression.Lambda<Func<ITableEntity>>(Expression.Convert(Expression.New(type), typeof(ITableEntity))).Compile();
    }

    internal static EntityType For(Type type) => Known.GetOrAdd(type, static type => new EntityType(type));

    /// <exception cref="MissingMethodException">The class has no public constructor without parameters.</exception>
    internal ITableEntity Create() =>
        _create?.Invoke() ?? throw new MissingMethodException($"{_type} needs a public constructor without parameters.");

    internal void Write(Utf8JsonWriter writer, object entity)
    {
        foreach (var property in _properties.Values)
        {
            if (property.Get(entity) is { } value)
            {
                PropertyWriter.Write(writer, property.Name, value);
            }
        }
    }

    internal void Set(ITableEntity entity, string name, object? value)
    {
        if (_properties.TryGetValue(name, out var property))
        {
            property.Set(entity, value);
        }
    }

    private static IEnumerable<EntityProperty> Columns(Type type)
    {
        foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance))
        {
            if (IsSystem(member.Name) || member.IsDefined(typeof(IgnoreDataMemberAttribute)))
            {
                continue;
            }

            if (member is PropertyInfo property && property.GetIndexParameters().Length == 0)
            {
                yield return new EntityProperty(
                    member, property.PropertyType, property.GetMethod is { IsPublic: true }, property.SetMethod is { IsPublic: true });
            }
            else if (member is FieldInfo field)
            {
                yield return new EntityProperty(member, field.FieldType, canRead: true, canWrite: !field.IsInitOnly);
            }
        }
    }

    // These four go through ITableEntity, so that explicit implementations work too.
    private static bool IsSystem(string name) =>
        name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp) or nameof(ITableEntity.ETag);
}
