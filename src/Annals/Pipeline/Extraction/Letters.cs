namespace Annals.Pipeline.Extraction;

/// <summary>Whether a text says anything at all.</summary>
internal static class Letters
{
    public static bool Any(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }

    public static bool AnyOrDigits(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                return true;
            }
        }

        return false;
    }
}
