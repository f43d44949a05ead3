using System.Text.RegularExpressions;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>Cuts a printed byline into the names of persons: without “By”, dates, addresses and what they do.</summary>
internal static partial class PersonNames
{
    private const int Longest = 70;

    /// <summary>A byline alone takes no more characters.</summary>
    private const int LongestLine = 60;

    /// <summary>Whether the words look like the name of a person alone: two to five of them with capitals, and none of a label.</summary>
    public static bool IsPlausible(string name)
    {
        string[] words = name.Split(' ');
        return words.Length is >= 2 and <= 5
            && words.All(word => (word.Length > 0 && char.IsUpper(word[0])) || BylineWords.Particles.Contains(word))
            && char.IsLetter(name[^1]) == !name.EndsWith('.')
            && !HasLabel(name);
    }

    /// <summary>Whether the words are the name of a person where nothing else says so: the first of them is a common given name.</summary>
    public static bool IsPerson(string name) => IsPlausible(name) && GivenNames.Begin(name) && !IsOrganisation(name);

    /// <summary>Whether a word of labels, sections or organisations stands in it.</summary>
    public static bool HasLabel(string name) => name.Split(' ').Any(word => BylineWords.Labels.Contains(Folding.Key(word.Trim('.', ',', ':'))));

    /// <summary>The names in a printed byline, in its order.</summary>
    /// <param name="publisher">whose name is none of a person; null where it may be</param>
    /// <param name="isSaid">the page says it in a field made for names, where small letters are no sign of prose</param>
    public static IEnumerable<string> In(string printed, string? publisher, bool isSaid = false)
    {
        string text = CleanText.Of(printed);
        if (text.Length is < 2 or > 400 || text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.Contains("://", StringComparison.Ordinal))
        {
            yield break;
        }

        text = Glued().Replace(text, "");
        text = Joined().Match(text) is { Success: true } joined ? text[(joined.Length - 1)..] : text;
        text = WithoutBy(text);
        text = Tail().Replace(text, "");
        bool any = false;
        foreach (string part in Dividers().Split(text))
        {
            string name = WithoutRole(Once(WithoutBy(part.Trim().Trim(' ', ',', '.', ';', ':', '-', '–', '|', '/', '•', '·', '⋅', '(', ')', '→', '"', '“', '”', '&', '+').Trim())));
            if (IsName(name, publisher, isSaid) && !(any && (IsRole(name) || IsDegree(name) || IsOrganisation(name))))
            {
                any = true;
                yield return Readable(name);
            }
        }
    }

    /// <summary>A name without what the person does, where it stands behind it without a comma.</summary>
    private static string WithoutRole(string name)
    {
        foreach (Match role in Role().Matches(name))
        {
            // Some families are called so: two whole words must stand before it.
            string before = name[..role.Index].TrimEnd(' ', ',', '-', '–', '·', '⋅', '|');
            if (before.Split(' ').Count(word => word.Length > 2 && !word.EndsWith('.')) >= 2)
            {
                return before;
            }
        }

        return name;
    }

    /// <summary>A name that two elements print one after the other.</summary>
    private static string Once(string name) =>
        name.Length > 6 && name.Length % 2 == 1 && name[name.Length / 2] == ' ' && name[..(name.Length / 2)] == name[(name.Length / 2 + 1)..] ? name[..(name.Length / 2)] : name;

    /// <summary>A name of two words or more in capitals, as other names are written.</summary>
    private static string Readable(string name)
    {
        string[] words = name.Split(' ');
        return words.Length is >= 2 and <= 4 && !name.Any(char.IsLower) && words.All(word => word.Length > 2 && !word.Contains('.', StringComparison.Ordinal)) && words.Any(word => word.Length > 4)
            ? string.Join(' ', words.Select(Capitalised))
            : name;
    }

    private static string Capitalised(string word)
    {
        char[] letters = word.ToLowerInvariant().ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = i == 0 || letters[i - 1] is '-' or '\'' or '’' ? char.ToUpperInvariant(letters[i]) : letters[i];
        }

        return new string(letters);
    }

    private static bool IsRole(string name) => name.Split(' ').Any(word => BylineWords.Roles.Contains(Folding.Key(word.Trim(',', '.'))));

    /// <summary>Letters behind a name (<c>MS, RD, LDN</c>).</summary>
    private static bool IsDegree(string name) => name.Length <= 6 && !name.Contains(' ', StringComparison.Ordinal) && name.Count(char.IsUpper) * 2 >= name.Length;

    /// <summary>The name in a line that begins with “By”; null where it is no such line.</summary>
    public static string? BehindBy(string line)
    {
        if (Joined().Match(line) is { Success: true } joined && line.Length < LongestLine && IsPlausible(line[(joined.Length - 1)..]))
        {
            return line[(joined.Length - 1)..];
        }

        return Opened(line) is { } name && line.Split(' ').Length <= 14 ? name : line.Length < 90 ? BehindDate(line) : null;
    }

    /// <summary>What stands behind the words that open a line of the author; null where none do.</summary>
    private static string? Opened(string line)
    {
        foreach (string opening in BylineWords.Openings)
        {
            if (line.Length > opening.Length + 1 && line[opening.Length] is ' ' or ':' or '\u00A0' && line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && line[opening.Length..].TrimStart(' ', ':', '\u00A0') is { Length: > 1 } name && char.IsLetter(name[0]) && !char.IsLower(name[0]))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether a name is that of an organisation: a word of such names stands in it, or the host of a site.</summary>
    public static bool IsOrganisation(string name) =>
        name.Split(' ', '(', ')', ',', '/').Any(word => BylineWords.Organisations.Contains(Folding.Key(word.Trim('.', ',', ':', ';', '-', '–'))) || Host().IsMatch(word));

    /// <summary>The name behind a date and “by” in a line; null where it is no such line.</summary>
    public static string? BehindDate(string line)
    {
        // Who holds the rights is asked for where nobody signs.
        Match match = Inner().Match(line);
        return match.Success && !line.Contains('©', StringComparison.Ordinal) && !line.Contains("copyright", StringComparison.OrdinalIgnoreCase) && char.IsUpper(line[match.Index + match.Length - 1]) ? line[(match.Index + match.Length - 1)..] : null;
    }

    /// <summary>The words of a printed byline that name a group of persons; null where they do not.</summary>
    public static string? Group(string printed)
    {
        string name = WithoutBy(CleanText.Of(printed)).Trim(' ', ',', '.', ':', '|');
        return BylineWords.Collectives.Contains(Folding.Key(name)) ? name : null;
    }

    /// <summary>Without the words before a name (“By”).</summary>
    public static string WithoutBy(string text)
    {
        foreach (string word in BylineWords.Before)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length && text[word.Length] is ' ' or ':' or ' ' && text[word.Length..].TrimStart(' ', ':') is { Length: > 1 } rest && (char.IsUpper(rest[0]) || !char.IsAsciiLetter(rest[0])))
            {
                return WithoutBy(rest);
            }
        }

        return text;
    }

    private static bool IsName(string name, string? publisher, bool isSaid)
    {
        if (name.Length is < 2 or > Longest || Host().IsMatch(name) || name.Contains('@') || name.Contains('<') || name.Contains(':') || (name.Length == 2 && char.IsAscii(name[0])) || !name.Any(char.IsLetter) || name.Any(char.IsDigit) || name.Split(' ').Length > 6 || name.Contains('.') && name.Contains('_') || (!isSaid && name.Any(char.IsAsciiLetter) && !name.Any(char.IsUpper) && name.Contains(' ')) || name.Count(c => c == '.') > 2)
        {
            return false;
        }

        string key = Folding.Key(name);
        return !BylineWords.Nobody.Contains(key) && !BylineWords.Lines.Contains(key) && (publisher is null || key != Folding.Key(publisher)) && DateText.Find(name, false) is null;
    }

    [GeneratedRegex(@"\b(?:(?:senior|staff|chief|lead|head|managing|associate|assistant|contributing|deputy|freelance|former|investigative|political|special|news|sports|science|tech|technology) )*(?:editor|reporter|writer|correspondent|journalist|columnist|contributor|staff|author|gardener|winemaker|redakteur(?:in)?|journalist(?:in)?|veröffentlicht|publicado|published|posted)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"[0-9][^\p{L}]*(?:[Uu]hr|[AaPp]\.?[Mm]\.?)?[^\p{L}]*\b(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Oo]leh|[Аа]втор)[ :]+\p{Lu}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Inner();

    [GeneratedRegex(@"^[\p{L}0-9-]+(?:\.[\p{L}0-9-]+)*\.[a-z]{2,4}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    /// <summary>“By” that lost its blank where two elements meet.</summary>
    [GeneratedRegex(@"^(?:[Bb]y|[Vv]on)(?:\p{Lu})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(?:written by|posted by|erstellt von|alle artikel von|ein artikel von|eine kolumne von|ein interview von|ein beitrag von|geschrieben von|vom|show all articles of|view all posts by|all posts by|posts by|articles by|more articles by|more from|zeige alle beiträge von|alle beiträge von|mehr artikel von|mehr von|artikel von|beitrag von|veröffentlicht von|article by|story by|escribe|about the author|about|©)[\s:-]*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    [GeneratedRegex(@"\s*(?:[|•·●∙—]| - | – | — |;|\n|/| & |, (?:and|und) | and | und | et | y | e | en | och | og | with | mit |, )\s*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dividers();

    [GeneratedRegex(@"(?:\(?(?:[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}|\b[0-9]{1,2}\.? \p{L}{3,9}\.?,? [0-9]{4}|\b\p{L}{3,9}\.? [0-9]{1,2},? [0-9]{4}|\b(?:on|am|le|el|published|updated|veröffentlicht|aktualisiert)\b[ :].*[0-9]).*|\b(?:Illustration(?:en)?|Fotos?|Photos?|Bilder|Photography)\b.*|[ |](?i:last updated|updated|published|posted|veröffentlicht|aktualisiert|publicado|actualizado|publié|atualizado|pubblicato|aggiornato)\b.*|\b[Ff]or [Tt]he .*|\b[Ff]or .*|\bin [A-Z].*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
