namespace LeadFunctions.Ingest.Receiving;

/// <summary>A lead is larger than a table row can hold.</summary>
public sealed class LeadTooLargeException() : Exception("The lead is larger than a table row can hold.");
