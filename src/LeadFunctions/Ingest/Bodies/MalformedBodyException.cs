namespace LeadFunctions.Ingest.Bodies;

/// <summary>A body is not what its content type says, or is over a limit. The message says where, and quotes nothing of it.</summary>
public sealed class MalformedBodyException(string message) : Exception(message);
