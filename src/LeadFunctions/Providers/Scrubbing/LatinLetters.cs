namespace LeadFunctions.Providers.Scrubbing;

/// <summary>
/// Latin letters without their accents. The app runs without the culture data that would tell
/// (https://learn.microsoft.com/dotnet/core/runtime-config/globalization), so this holds Latin-1 and Latin Extended-A.
/// </summary>
public static class LatinLetters
{
    private const char First = '\u00C0';

    private const string Plain =
        "aaaaaaæceeeeiiii" + "ðnooooo×ouuuuyþß" + "aaaaaaæceeeeiiii" + "ðnooooo÷ouuuuyþy" +
        "aaaaaa" + "cccccccc" + "dddd" + "eeeeeeeeee" + "gggggggg" + "hhhh" + "iiiiiiiiii" + "ĳĳ" + "jj" + "kkk" + "llllllllll" +
        "nnnnnnnnn" + "oooooo" + "œœ" + "rrrrrr" + "ssssssss" + "tttttt" + "uuuuuuuuuuuu" + "ww" + "yyy" + "zzzzzz" + "s";

    /// <summary>A letter in lower case and without its accent.</summary>
    public static char Fold(char letter) => letter >= First && letter - First < Plain.Length ? Plain[letter - First] : char.ToLowerInvariant(letter);
}
