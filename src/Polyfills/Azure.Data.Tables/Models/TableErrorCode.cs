using System.ComponentModel;

namespace Azure.Data.Tables.Models;

/// <summary>Why the service refused a request, for comparison with <see cref="RequestFailedException.ErrorCode"/>
/// (<see href="https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes">table service error codes</see>).</summary>
public readonly partial struct TableErrorCode : IEquatable<TableErrorCode>
{
    private readonly string _value;

    /// <summary>A code by its name, for codes that have no property here.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public TableErrorCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Whether both are the same code; case does not matter.</summary>
    public static bool operator ==(TableErrorCode left, TableErrorCode right) => left.Equals(right);

    /// <summary>Whether the two are different codes.</summary>
    public static bool operator !=(TableErrorCode left, TableErrorCode right) => !left.Equals(right);

    /// <summary>Whether the text names the code.</summary>
    public static bool operator ==(TableErrorCode code, string? value) => value is not null && code.Equals(value);

    /// <summary>Whether the text does not name the code.</summary>
    public static bool operator !=(TableErrorCode code, string? value) => !(code == value);

    /// <summary>Whether the text names the code.</summary>
    public static bool operator ==(string? value, TableErrorCode code) => code == value;

    /// <summary>Whether the text does not name the code.</summary>
    public static bool operator !=(string? value, TableErrorCode code) => !(code == value);

    /// <summary>The code with that name.</summary>
    public static implicit operator TableErrorCode(string value) => new(value);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is TableErrorCode other && Equals(other);

    /// <inheritdoc />
    public bool Equals(TableErrorCode other) => string.Equals(_value, other._value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_value ?? string.Empty);

    /// <inheritdoc />
    public override string ToString() => _value;
}
