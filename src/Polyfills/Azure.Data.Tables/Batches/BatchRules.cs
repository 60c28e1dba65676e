using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>What the service refuses in a transaction and the emulator lets pass. The failures are those of the service.</summary>
internal static class BatchRules
{
    private const int MaxActions = 100;

    internal static void Check(TableTransactionAction[] actions)
    {
        if (actions.Length == 0)
        {
            throw new InvalidOperationException("A transaction needs at least one action.");
        }

        if (actions.Length > MaxActions)
        {
            throw Refused(
                MaxActions, TableErrorCode.InvalidInput, $"The batch request operation exceeds the maximum {MaxActions} changes per change set.");
        }

        var rows = new HashSet<string>(actions.Length, StringComparer.Ordinal);
        for (var index = 0; index < actions.Length; index++)
        {
            Check(actions, index, rows);
        }
    }

    private static void Check(TableTransactionAction[] actions, int index, HashSet<string> rows)
    {
        var entity = actions[index].Entity;
        if (entity is not { PartitionKey: not null, RowKey: not null })
        {
            throw new ArgumentException($"Action {index} has no entity, or one without keys.", nameof(actions));
        }

        if (!string.Equals(entity.PartitionKey, actions[0].Entity.PartitionKey, StringComparison.Ordinal))
        {
            throw Refused(
                index, TableErrorCode.CommandsInBatchActOnDifferentPartitions, "All commands in a batch must operate on same entity group.");
        }

        if (!rows.Add(entity.RowKey))
        {
            throw Refused(
                index, TableErrorCode.InvalidDuplicateRow, "The batch request contains multiple changes with same row key.");
        }
    }

    private static TableTransactionFailedException Refused(int index, TableErrorCode code, string message) =>
        new(new RequestFailedException(400, $"{index}:{message}", code.ToString(), null));
}
