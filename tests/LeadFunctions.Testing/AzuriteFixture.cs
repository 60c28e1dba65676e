using System.Globalization;
using LeadFunctions.Azurite;
using Xunit;

namespace LeadFunctions.Testing;

/// <summary>One Azurite for a whole test assembly: use it as an assembly fixture, with an account or with names of your own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private const int AccountCount = 1000;

    private AzuriteServer? _server;
    private int _accounts;

    /// <summary>The connection string of the account that tests share.</summary>
    public string ConnectionString => Server.ConnectionString;

    private AzuriteServer Server => _server ?? throw new InvalidOperationException("The fixture is not initialized.");

    /// <summary>A connection string for an account that nobody else has.</summary>
    public string CreateAccount()
    {
        var number = Interlocked.Increment(ref _accounts);
        return number <= AccountCount ? Server.ConnectionStringFor(AccountName(number)) : throw new InvalidOperationException($"There are {AccountCount} accounts.");
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync() =>
        _server = await AzuriteServer.StartAsync(new AzuriteOptions { Accounts = [.. Enumerable.Range(1, AccountCount).Select(AccountName)] });

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static string AccountName(int number) => string.Create(CultureInfo.InvariantCulture, $"testaccount{number}");
}
