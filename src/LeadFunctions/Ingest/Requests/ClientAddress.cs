using System.Net;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Requests;

/// <summary>
/// Where a request came from. Behind a front end that is the last entry of <c>X-Forwarded-For</c>, which the front end wrote itself;
/// those before it are what the caller claims. Azure adds the port
/// (https://learn.microsoft.com/azure/app-service/overview-inbound-outbound-ips).
/// </summary>
public static class ClientAddress
{
    /// <summary>The address without its port; <see langword="null"/> where it is not known.</summary>
    public static string? Of(HttpRequest request)
    {
        var last = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        return IPAddress.TryParse(last, out var plain) ? Text(plain)
            : IPEndPoint.TryParse(last, out var endPoint) ? Text(endPoint.Address)
            : request.HttpContext.Connection.RemoteIpAddress is { } remote ? Text(remote) : null;
    }

    private static string Text(IPAddress address) => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
}
