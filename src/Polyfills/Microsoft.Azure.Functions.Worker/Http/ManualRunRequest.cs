namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The body of <c>POST /admin/functions/{name}</c>.</summary>
internal sealed record ManualRunRequest(string? Input);
