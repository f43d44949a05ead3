using System.Text;

namespace Annals.Storage;

/// <summary>Turns what a person typed into a full-text query in which nothing but words, phrases and a final <c>*</c> has a meaning.</summary>
internal static class SearchText
{
    /// <summary>More words than this are not searched for.</summary>
    private const int MostWords = 32;

    public static string Match(string query)
    {
        StringBuilder match = new();
        int words = 0;
        foreach (string part in Parts(query).Take(MostWords))
        {
            bool prefix = part.EndsWith('*');
            string word = part.TrimEnd('*');
            if (!word.Any(char.IsLetterOrDigit))
            {
                continue;
            }

            match.Append(words++ == 0 ? "" : " ").Append('"').Append(word.Replace("\"", "", StringComparison.Ordinal)).Append('"').Append(prefix ? "*" : "");
        }

        return match.ToString();
    }

    /// <summary>Words, and what stands in double quotes as one part.</summary>
    private static IEnumerable<string> Parts(string query)
    {
        string[] quoted = query.Replace('\0', ' ').Split('"');
        for (int i = 0; i < quoted.Length; i++)
        {
            if (i % 2 == 1)
            {
                yield return quoted[i];
                continue;
            }

            foreach (string word in quoted[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                yield return word;
            }
        }
    }
}
