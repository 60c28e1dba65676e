namespace LeadFunctions.Sandbox;

/// <summary>What a valid request says about one lead; <see langword="null"/> is "not said".</summary>
/// <param name="Phone">field_0 in E.164.</param>
/// <param name="Fields">The other fields by number.</param>
/// <param name="Priority">1 to 30.</param>
/// <param name="SkillId">The skill.</param>
/// <param name="DialStatus">Only in updates: 1 puts the lead back in the queue.</param>
internal sealed record SmartfloLeadInput(
    string? Phone, IReadOnlyList<KeyValuePair<int, string>> Fields, int? Priority = null, string? SkillId = null, int? DialStatus = null);
