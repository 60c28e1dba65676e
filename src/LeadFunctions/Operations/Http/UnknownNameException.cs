using System.Text.Json;

namespace LeadFunctions.Operations.Http;

/// <summary>A text in a body is none of the names that belong there.</summary>
/// <param name="message">Which do. Never repeats what was sent.</param>
public sealed class UnknownNameException(string message) : JsonException(message);
