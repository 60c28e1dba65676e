using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LeadFunctions.Sandbox;

/// <summary>How JSON is read and written here: camel case, names of enums, letters of all scripts unescaped.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Default = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>For what people write by hand: a member that is not known is an error, not a silent nothing.</summary>
    public static readonly JsonSerializerOptions Strict = new(Default)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static readonly JsonWriterOptions Writer = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static JsonObject ToObject<T>(T value) => JsonSerializer.SerializeToNode(value, Default)!.AsObject();

    public static IResult Answer(JsonNode node, int status = StatusCodes.Status200OK) => Answer(node.ToJsonString(Default), status);

    public static IResult Answer(string json, int status = StatusCodes.Status200OK) =>
        Results.Text(json, "application/json", statusCode: status);
}
