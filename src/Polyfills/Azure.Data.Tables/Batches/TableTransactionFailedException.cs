using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused; nothing of it was done.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    /// <summary>From the failure of one of the actions.</summary>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            (requestFailedException ?? throw new ArgumentNullException(nameof(requestFailedException))).Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException) =>
        FailedTransactionActionIndex = IndexIn(requestFailedException.Message);

    /// <summary>Which action failed, counted from 0; null where the service does not say.</summary>
    public int? FailedTransactionActionIndex { get; }

    // The service's message begins with it: "3:The specified entity already exists."
    private static int? IndexIn(string message)
    {
        var digits = message.AsSpan();
        var colon = digits.IndexOf(':');
        return colon > 0 && int.TryParse(digits[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }
}
