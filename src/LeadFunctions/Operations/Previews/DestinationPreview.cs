namespace LeadFunctions.Operations.Previews;

/// <summary>What a destination would get.</summary>
/// <param name="Destination">The destination.</param>
/// <param name="Provider">Its provider.</param>
/// <param name="Request">The request; <see langword="null"/> where the lead cannot be mapped.</param>
/// <param name="Problems">Why it cannot be mapped.</param>
public sealed record DestinationPreview(string Destination, string Provider, RequestPreview? Request, IReadOnlyList<string>? Problems);
