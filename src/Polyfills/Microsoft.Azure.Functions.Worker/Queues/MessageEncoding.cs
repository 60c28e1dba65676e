namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>How texts stand in queue messages.</summary>
internal enum MessageEncoding
{
    None,
    Base64,
}
