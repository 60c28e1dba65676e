namespace LeadFunctions.Ingest.Bodies;

/// <summary>A content type, charset or content coding that is not read. The message says which kind of thing, and what is read instead.</summary>
public sealed class UnsupportedBodyException(string message) : Exception(message);
