using System.Security.Cryptography;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>A storage account's name and one of its keys.</summary>
public class TableSharedKeyCredential
{
    private volatile byte[] _key;

    /// <summary>A credential of an account.</summary>
    /// <param name="accountName">The storage account's name.</param>
    /// <param name="accountKey">The key in Base64.</param>
    /// <exception cref="ArgumentNullException">One of the two is null.</exception>
    /// <exception cref="FormatException"><paramref name="accountKey"/> is not Base64.</exception>
    public TableSharedKeyCredential(string accountName, string accountKey)
    {
        ArgumentNullException.ThrowIfNull(accountName);
        ArgumentNullException.ThrowIfNull(accountKey);
        AccountName = accountName;
        _key = Convert.FromBase64String(accountKey);
    }

    /// <summary>The storage account's name.</summary>
    public string AccountName { get; }

    /// <summary>Replaces the key, after it has been rotated. Requests from now on are signed with it.</summary>
    /// <param name="accountKey">The new key in Base64.</param>
    /// <exception cref="FormatException"><paramref name="accountKey"/> is not Base64.</exception>
    public void SetAccountKey(string accountKey) => _key = Convert.FromBase64String(accountKey);

    /// <summary>HMAC-SHA256 of the text, in Base64.</summary>
    internal string Sign(string text) => Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
