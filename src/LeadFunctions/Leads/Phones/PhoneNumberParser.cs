namespace LeadFunctions.Leads.Phones;

/// <summary>
/// Reads phone numbers the way of libphonenumber (https://github.com/google/libphonenumber), of which libphonenumber-js is a
/// port: which calling code, then which national number, then which region.
/// </summary>
internal static class PhoneNumberParser
{
    private const string CommonInternationalPrefix = "00";

    public static PhoneNumberResult Parse(string? text, string? defaultRegion)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return PhoneNumberResult.Of(PhoneNumberError.Missing);
        }

        if (text.Length > PhoneNumber.MaxTextLength)
        {
            return PhoneNumberResult.Of(PhoneNumberError.TooLong);
        }

        if (WrittenNumber.Read(text, out var written) is { } error)
        {
            return PhoneNumberResult.Of(error);
        }

        var result = Read(written, NumberingPlans.Find(defaultRegion));
        return written.HasLettersAfter && result.Kind != PhoneNumberKind.Valid ? PhoneNumberResult.Of(PhoneNumberError.ContainsLetters) : result;
    }

    private static PhoneNumberResult Read(WrittenNumber written, NumberingPlan? home)
    {
        var result = Settle(Interpret(written.Dialled, home, written.Extension));
        if (result.Kind == PhoneNumberKind.Valid || !written.Dialled.StartsWith(CommonInternationalPrefix))
        {
            return result;
        }

        // People write 00 also where calls abroad begin otherwise (011 in the USA), and where no region is known.
        var abroad = Settle(International(written.Dialled[CommonInternationalPrefix.Length..], written.Extension));
        return abroad.Kind == PhoneNumberKind.Valid || home is null ? abroad : result;
    }

    /// <summary>
    /// Reads a number that is only possible again until it stays the same: one with two trunk prefixes would lose another
    /// whenever it is read, and leads are compared by their numbers.
    /// </summary>
    private static PhoneNumberResult Settle(PhoneNumberResult result)
    {
        while (result is { Kind: PhoneNumberKind.Possible, Number: { } number }
            && International(number.Digits, number.Extension).Number is { } again
            && !again.E164.Equals(number.E164, StringComparison.Ordinal))
        {
            result = PhoneNumberResult.Of(again);
        }

        return result;
    }

    private static PhoneNumberResult Interpret(ReadOnlySpan<char> dialled, NumberingPlan? home, ReadOnlySpan<char> extension)
    {
        if (dialled is ['+', .. var international])
        {
            return International(international, extension);
        }

        if (home is null)
        {
            return PhoneNumberResult.Of(PhoneNumberError.NoRegion);
        }

        if (home.TryStripInternationalPrefix(dialled, out var abroad))
        {
            return International(abroad, extension);
        }

        var plans = NumberingPlans.FindByCallingCode(home.CallingCode)!;
        var national = plans.NationalNumber(dialled, home);
        return LacksPlus(dialled, national, plans, home)
            ? International(dialled, extension)
            : Judge(plans, national, plans.Locate(national) ?? home, home, extension);
    }

    private static PhoneNumberResult International(ReadOnlySpan<char> digits, ReadOnlySpan<char> extension)
    {
        if (NumberingPlans.FindByCallingCode(digits) is not { } plans)
        {
            return PhoneNumberResult.Of(PhoneNumberError.UnknownCallingCode);
        }

        var national = plans.NationalNumber(digits[plans.Main.CallingCode.Length..], plans.Main);
        return Judge(plans, national, plans.Locate(national), plans.Main, extension);
    }

    /// <summary>
    /// Whether digits that begin with the region's own calling code are a number with that code: not a number as they stand
    /// but one without it, or too long as they stand.
    /// </summary>
    private static bool LacksPlus(ReadOnlySpan<char> dialled, ReadOnlySpan<char> national, CallingCodePlans plans, NumberingPlan home)
    {
        if (!dialled.StartsWith(home.CallingCode))
        {
            return false;
        }

        return home.CheckLength(national) == PhoneNumberError.TooLong
            || (!home.HasForm(national) && home.HasForm(plans.NationalNumber(dialled[home.CallingCode.Length..], home)));
    }

    private static PhoneNumberResult Judge(
        CallingCodePlans plans, ReadOnlySpan<char> national, NumberingPlan? located, NumberingPlan fallback, ReadOnlySpan<char> extension)
    {
        var plan = located ?? fallback;
        var isValid = plan.IsValid(national);
        if (!isValid && plan.CheckLength(national) is { } error)
        {
            return PhoneNumberResult.Of(error);
        }

        var text = extension.IsEmpty ? null : extension.ToString();
        return PhoneNumberResult.Of(new PhoneNumber(plans.Main.CallingCode, national, located?.Region, text, isValid));
    }
}
