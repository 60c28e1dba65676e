namespace LeadFunctions.Sandbox;

/// <summary>When a fault closes the connection.</summary>
internal enum DropPoint
{
    /// <summary>Before anything is recorded: the provider never saw the call, and it is not among the received ones.</summary>
    Before,

    /// <summary>After the call has had its effect: the lead is there, its answer is not.</summary>
    After,
}
