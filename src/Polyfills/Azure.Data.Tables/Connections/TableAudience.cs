using System.ComponentModel;

namespace Azure.Data.Tables;

/// <summary>Whom an access token is for: the cloud that the storage account is in.</summary>
public readonly struct TableAudience : IEquatable<TableAudience>
{
    private const string China = "AzureChina";
    private const string Government = "AzureGov";
    private const string Public = "AzurePublic";
    private const string DefaultScope = ".default";

    private readonly string _value;

    /// <summary>An audience by its URL, such as <c>https://storage.azure.com</c>.</summary>
    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    public TableAudience(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Azure operated by 21Vianet.</summary>
    public static TableAudience AzureChina { get; } = new(China);

    /// <summary>Azure Government.</summary>
    public static TableAudience AzureGovernment { get; } = new(Government);

    /// <summary>The public cloud; the default.</summary>
    public static TableAudience AzurePublicCloud { get; } = new(Public);

    /// <summary>The token scope to ask for.</summary>
    internal string Scope
    {
        get
        {
            var audience = _value switch
            {
                China => "https://storage.azure.cn",
                Government => "https://storage.azure.us",
                Public => "https://storage.azure.com",
                _ => _value.TrimEnd('/'),
            };
            return audience.EndsWith("/" + DefaultScope, StringComparison.OrdinalIgnoreCase) ? audience : $"{audience}/{DefaultScope}";
        }
    }

    /// <summary>Whether both are the same audience.</summary>
    public static bool operator ==(TableAudience left, TableAudience right) => left.Equals(right);

    /// <summary>Whether the two are different audiences.</summary>
    public static bool operator !=(TableAudience left, TableAudience right) => !left.Equals(right);

    /// <summary>The audience with that URL.</summary>
    public static implicit operator TableAudience(string value) => new(value);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is TableAudience other && Equals(other);

    /// <inheritdoc />
    public bool Equals(TableAudience other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_value ?? string.Empty);

    /// <inheritdoc />
    public override string ToString() => _value;
}
