using System.Collections.Concurrent;
using Azure.Data.Tables;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Providers.Throttling;

/// <summary>One throttle for each account, whichever destinations and functions call it.</summary>
public sealed class ThrottleRegistry(TableServiceClient tables, TimeProvider time, Random random, ILogger<TableCallThrottle> logger)
{
    private readonly ConcurrentDictionary<(string Account, int CallsPerSecond), ICallThrottle> _throttles = new();

    /// <summary>The throttle of an account.</summary>
    /// <param name="account">The account's name: letters, digits, dashes and underscores.</param>
    /// <param name="callsPerSecond">Its limit.</param>
    public ICallThrottle Get(string account, int callsPerSecond) => _throttles.GetOrAdd(
        (account, callsPerSecond),
        key => new TableCallThrottle(tables.GetTableClient(TableNames.Throttles), key.Account, key.CallsPerSecond, time, random, logger));
}
