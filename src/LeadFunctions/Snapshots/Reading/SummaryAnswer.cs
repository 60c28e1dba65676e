namespace LeadFunctions.Snapshots.Reading;

/// <summary>How a list's states developed.</summary>
/// <param name="List">The list's id.</param>
/// <param name="DialStatusNames">Documented names of the codes of <c>dial_status</c> that occur.</param>
/// <param name="DialerDialStatusNames">Documented names of the codes of <c>dialer_dial_status</c> that occur.</param>
/// <param name="Points">The list at the end of each run that succeeded, oldest first.</param>
public sealed record SummaryAnswer(
    string List, IReadOnlyDictionary<string, string> DialStatusNames, IReadOnlyDictionary<string, string> DialerDialStatusNames, IReadOnlyList<SummaryPoint> Points);
