using System.Text.Json;

namespace LeadFunctions.Sandbox;

/// <summary>One row of a lead list. Rows do not change: a change makes a new one.</summary>
/// <param name="Id">The lead's id.</param>
/// <param name="Phone">field_0 in E.164.</param>
internal abstract record SmartfloRow(string Id, string Phone)
{
    public abstract void Write(Utf8JsonWriter writer, SmartfloList list);

    public abstract SmartfloRow With(SmartfloLeadInput input, DateTimeOffset now);
}
