namespace LeadFunctions.Sandbox;

/// <summary>How the window of a rate limit is laid; no provider's documentation says which it uses.</summary>
public enum LimitWindow
{
    /// <summary>Whole seconds (or minutes) of the clock: the tolerant reading, two bursts may meet at a border.</summary>
    Fixed,

    /// <summary>Never more than the limit in any window, wherever it starts: the strict reading.</summary>
    Sliding,
}
