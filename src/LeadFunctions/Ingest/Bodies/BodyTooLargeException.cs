namespace LeadFunctions.Ingest.Bodies;

/// <summary>A body is over the limit once it is unpacked, or holds too many leads.</summary>
public sealed class BodyTooLargeException(string message) : Exception(message);
