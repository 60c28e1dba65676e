using System.Text.Json;
using Azure.Core.Serialization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Settings of the worker.</summary>
public class WorkerOptions
{
    /// <summary>Reads JSON into parameters of an app's own types. System.Text.Json, letter case of names ignored, unless set.</summary>
    public ObjectSerializer? Serializer { get; set; } =
        new JsonObjectSerializer(new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
}
