using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Reads one page of a query's answer: <c>{"value":[…]}</c>.</summary>
internal static class QueryPage
{
    internal delegate T ReadRow<out T>(ref Utf8JsonReader reader);

    internal static List<T> Read<T>(Response response, ReadRow<T> readRow)
    {
        var rows = new List<T>();
        var reader = new Utf8JsonReader(response.Content.ToMemory().Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isRows = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (!isRows)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                rows.Add(readRow(ref reader));
            }
        }

        return rows;
    }
}
