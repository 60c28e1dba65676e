namespace LeadFunctions.Leads.Phones;

/// <summary>The numbering plans that share a calling code, the main region's first.</summary>
internal sealed class CallingCodePlans(NumberingPlan[] plans)
{
    public NumberingPlan Main => plans[0];

    /// <summary>The plan that a national number belongs to; <see langword="null"/> where the digits do not tell.</summary>
    public NumberingPlan? Locate(ReadOnlySpan<char> national)
    {
        if (plans.Length == 1)
        {
            return Main;
        }

        foreach (var plan in plans)
        {
            if (plan.Owns(national))
            {
                return plan;
            }
        }

        return null;
    }

    /// <summary>
    /// The national number in what was dialled within a plan, or after its calling code (people write the trunk prefix there
    /// too). A prefix that the number would be no number without is part of it.
    /// </summary>
    public ReadOnlySpan<char> NationalNumber(ReadOnlySpan<char> dialled, NumberingPlan plan)
    {
        var stripped = plan.StripNationalPrefix(dialled);
        if (stripped.SequenceEqual(dialled) || (plan.HasForm(dialled) && !plan.HasForm(stripped)))
        {
            return dialled;
        }

        var wrong = (Locate(stripped) ?? plan).CheckLength(stripped);
        return wrong is PhoneNumberError.TooShort or PhoneNumberError.WrongLength ? dialled : stripped;
    }
}
