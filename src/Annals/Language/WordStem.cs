namespace Annals.Language;

/// <summary>Takes common endings off English words, so that "strikes", "striking" and "strike" compare equal. Crude, and the same for both sides of a comparison.</summary>
public static class WordStem
{
    private const int LeastStem = 3;

    /// <summary>The stem of a word in plain small letters.</summary>
    public static string Of(string word)
    {
        string bare = word.EndsWith("ies", StringComparison.Ordinal) && word.Length > LeastStem ? word[..^3] + "y"
            : Without(word, "ings") ?? Without(word, "ing") ?? Without(word, "ed") ?? Without(word, "es") ?? Plural(word);
        return bare.Length > LeastStem && bare[^1] == 'e' ? bare[..^1] : bare;
    }

    private static string? Without(string word, string ending) =>
        word.Length - ending.Length >= LeastStem && word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : null;

    private static string Plural(string word) =>
        word.Length > LeastStem && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
}
