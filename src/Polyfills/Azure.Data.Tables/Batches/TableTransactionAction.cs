namespace Azure.Data.Tables;

/// <summary>One action of a transaction.</summary>
public class TableTransactionAction
{
    /// <summary>An action on whatever version of the entity there is. An update then adds a missing entity, as an upsert does.</summary>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    /// <summary>An action on one version of the entity.</summary>
    /// <param name="actionType">What to do.</param>
    /// <param name="entity">The entity; for a deletion only its keys count.</param>
    /// <param name="etag">The version that updates and deletions require; <see cref="ETag.All"/> for any that is there.
    /// Without it a deletion takes any version, and an update adds a missing entity, as an upsert does.</param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    /// <summary>What to do.</summary>
    public TableTransactionActionType ActionType { get; }

    /// <summary>The entity.</summary>
    public ITableEntity Entity { get; }

    /// <summary>The required version; the default for any.</summary>
    public ETag ETag { get; }
}
