namespace Azure.Data.Tables;

/// <summary>Where a service URL names its account: first label of the host, or first path segment of an emulator's.</summary>
internal static class AccountNames
{
    internal static string From(Uri endpoint)
    {
        if (endpoint.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 || endpoint.IsLoopback)
        {
            return endpoint.AbsolutePath.Trim('/').Split('/')[0];
        }

        return endpoint.Host.Split('.')[0];
    }
}
