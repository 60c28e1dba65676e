namespace LeadFunctions.Ingest.Bodies;

/// <summary>One value that was sent.</summary>
/// <param name="Name">Its name as sent; nested members are joined by dots: <c>fields.phone.value</c>.</param>
/// <param name="Value">Its text.</param>
public readonly record struct SentField(string Name, string Value);
