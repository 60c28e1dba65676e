using System.Collections.Concurrent;
using Azure.Data.Tables;
using LeadFunctions.Providers.Tokens.Secrets;
using LeadFunctions.Settings;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Providers.Tokens;

/// <summary>The renewing tokens of this process: one for each account, whichever destinations use it.</summary>
public sealed class TokenSources(
    Lazy<ISecretStore> secrets, TableServiceClient tables, TimeProvider time, Random random, ILogger<TokenRenewal> logger)
{
    private readonly ConcurrentDictionary<string, RenewingToken> _sources = new(StringComparer.Ordinal);

    /// <summary>The token of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="issuer">What asks the provider for its tokens.</param>
    /// <exception cref="SettingsException">The secret store's settings are wrong.</exception>
    public ITokenSource Get(TokenAccount account, ITokenIssuer issuer)
    {
        ArgumentNullException.ThrowIfNull(account);
        var store = new TokenStore(secrets.Value, account);
        return _sources.GetOrAdd(account.Key, _ =>
        {
            var turns = new RenewalTurns(tables.GetTableClient(TableNames.Locks), account, time);
            return new RenewingToken(new TokenRenewal(account, issuer, store, turns, time, logger), time, random);
        });
    }

    /// <summary>Waits until no renewal runs.</summary>
    public Task DrainAsync() => Task.WhenAll(_sources.Values.Select(static source => source.DrainAsync()));
}
