namespace Annals.Pipeline.Relations;

/// <summary>Words in the path of an article's address: most publishers put the article's own headline there.</summary>
internal static class AddressWords
{
    private const int MostLength = 400;
    private const int LeastLetters = 3;
    private const int MostLetters = 24;

    /// <summary>Runs of three to 24 Latin letters that no digit touches, lower case, in order; digits beside letters are identifiers.</summary>
    public static IEnumerable<string> Of(string address)
    {
        int path = Path(address);
        int end = Math.Min(address.Length, path + MostLength);
        for (int i = path; i < end && address[i] is not ('?' or '#');)
        {
            int start = i;
            bool letters = true;
            while (i < end && (char.IsAsciiLetterOrDigit(address[i]) || address[i] == '%'))
            {
                letters &= char.IsAsciiLetter(address[i++]);
            }

            if (letters && i - start is >= LeastLetters and <= MostLetters)
            {
                yield return address[start..i].ToLowerInvariant();
            }

            i += i == start ? 1 : 0;
        }
    }

    private static int Path(string address)
    {
        int scheme = address.IndexOf("://", StringComparison.Ordinal);
        int slash = address.IndexOf('/', scheme < 0 ? 0 : scheme + 3);
        return slash < 0 ? address.Length : slash;
    }
}
