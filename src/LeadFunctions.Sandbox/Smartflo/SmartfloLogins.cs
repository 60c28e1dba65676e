using System.Collections.Concurrent;

namespace LeadFunctions.Sandbox;

/// <summary>Counts logins per account and locks accounts.</summary>
internal sealed class SmartfloLogins(TimeProvider time)
{
    private static readonly TimeSpan LoginWindow = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, Account> _accounts = new(StringComparer.Ordinal);

    /// <summary>Notes a login: until when the account is locked (if it is), and how many logins have failed in a row.</summary>
    public (DateTimeOffset? LockedUntil, int Failures) Note(string loginId, bool succeeded, SmartfloOptions options)
    {
        var now = time.GetUtcNow();
        var account = _accounts.GetOrAdd(loginId, static _ => new Account());
        lock (_lock)
        {
            if (account.LockedUntil > now)
            {
                return (account.LockedUntil, account.Failures);
            }

            while (account.Logins.TryPeek(out var oldest) && oldest <= now - LoginWindow)
            {
                account.Logins.Dequeue();
            }

            account.Logins.Enqueue(now);
            account.Failures = succeeded ? 0 : account.Failures + 1;
            var tooMany = options.LockAfterLogins > 0 && account.Logins.Count > options.LockAfterLogins;
            var tooManyFailures = options.LockAfterFailures > 0 && account.Failures >= options.LockAfterFailures;
            if (!tooMany && !tooManyFailures)
            {
                return (null, account.Failures);
            }

            account.Failures = 0;
            account.Logins.Clear();
            account.LockedUntil = now.AddSeconds(options.LockSeconds);
            return (account.LockedUntil, 0);
        }
    }

    private sealed class Account
    {
        public Queue<DateTimeOffset> Logins { get; } = new();

        public int Failures { get; set; }

        public DateTimeOffset? LockedUntil { get; set; }
    }
}
