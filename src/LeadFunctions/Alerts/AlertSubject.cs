namespace LeadFunctions.Alerts;

/// <summary>What an alert is about, as it is told; each subject has an interval of its own.</summary>
public static class AlertSubject
{
    /// <summary>A destination.</summary>
    public static string Destination(string name) => $"destination {name}";

    /// <summary>A queue.</summary>
    public static string Queue(string name) => $"queue {name}";

    /// <summary>A Smartflo lead list.</summary>
    public static string List(string id) => $"list {id}";
}
