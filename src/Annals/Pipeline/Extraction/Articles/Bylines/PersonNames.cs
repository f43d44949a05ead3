using System.Text.RegularExpressions;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>Cuts a printed byline into the names of persons: without “By”, dates, addresses and what they do.</summary>
internal static partial class PersonNames
{
    private const int Longest = 70;

    private static readonly string[] By = ["by", "von", "par", "por", "de", "di", "da", "av", "af", "door", "od", "autor", "autorin", "author", "authors", "words by", "written by", "posted by", "text", "text von", "autor:in", "redaktion", "автор", "przez", "kirjoittanut", "review by", "story by", "published by", "submitted by"];

    private static readonly string[] NoPersons = ["admin", "administrator", "staff", "editor", "redaktion", "redakcja", "webmaster", "unknown", "author", "anonymous", "n/a", "null", "none", "user", "guest", "editorial staff", "super user", "view all posts", "posted", "registrieren", "anmelden", "login", "log in", "sign in", "sign up", "member login", "youtube", "instagram", "linkedin", "xing", "antworten", "reply", "meta", "kategorien", "categories", "the author", "last update", "last updated", "copy to clipboard", "profil bearbeiten", "authors", "facebook", "twitter", "newsroom", "default", "wordpress", "share", "contributor", "follow", "mehr", "more", "home", "autoreninfo", "no author", "about the author", "about author", "written by", "afficher mon profil complet", "veroffentlicht", "by", "von", "und", "and", "jr", "md", "phd", "cpa", "mba", "rd", "editorial team", "news desk", "newsdesk", "press release", "pressemitteilung", "email", "published", "updated", "comments", "kommentare", "print", "drucken", "teilen", "read more", "profile", "website", "archive", "author archive", "nach oben", "zuruck", "news", "blog", "presse", "kontakt", "contact", "lifestyle", "sport", "politik"];

    /// <summary>The names in a printed byline, in its order.</summary>
    public static IEnumerable<string> In(string printed, string? publisher)
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
        foreach (string part in Dividers().Split(text))
        {
            string name = WithoutBy(part.Trim().Trim(',', '.', ';', ':', '-', '–', '|', '/', '•', '·', '(', ')', '→', '"', '“', '”').Trim());
            if (IsName(name, publisher))
            {
                yield return name;
            }
        }
    }

    /// <summary>The name in a line that begins with “By”; null where it is no such line.</summary>
    public static string? BehindBy(string line)
    {
        Match match = Opening().Match(line);
        return match.Success && match.Length < line.Length && char.IsUpper(line[match.Length]) && line.Split(' ').Length <= 14 ? line[match.Length..] : line.Length < 90 ? BehindDate(line) : null;
    }

    /// <summary>The name behind a date and “by” in a line; null where it is no such line.</summary>
    public static string? BehindDate(string line)
    {
        Match match = Inner().Match(line);
        return match.Success && char.IsUpper(line[match.Index + match.Length - 1]) ? line[(match.Index + match.Length - 1)..] : null;
    }

    private static string WithoutBy(string text)
    {
        foreach (string word in By)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && text.Length > word.Length && text[word.Length] is ' ' or ':' or ' ' && text[word.Length..].TrimStart(' ', ':') is { Length: > 1 } rest && (char.IsUpper(rest[0]) || !char.IsAsciiLetter(rest[0])))
            {
                return WithoutBy(rest);
            }
        }

        return text;
    }

    private static bool IsName(string name, string? publisher)
    {
        if (name.Length is < 2 or > Longest || Host().IsMatch(name) || name.Contains('@') || name.Contains('<') || !name.Any(char.IsLetter) || name.Any(char.IsDigit) || name.Split(' ').Length > 6 || name.Contains('.') && name.Contains('_') || (name.Any(char.IsAsciiLetter) && !name.Any(char.IsUpper) && name.Contains(' ')))
        {
            return false;
        }

        string key = Folding.Key(name);
        return !NoPersons.Contains(key) && (publisher is null || key != Folding.Key(publisher)) && DateText.Find(name, false) is null;
    }

    [GeneratedRegex(@"^(?:by|von|par|por|di|door|written by|posted by|words by|story by|article by|artikel von|beitrag von|veröffentlicht von|geschrieben von|escrito por|escribe|publié par|autor:|autora:|autorin:|author:|auteur:|auteur :|text:)[ :]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[0-9][^\p{L}]*(?:[Uu]hr|[AaPp]\.?[Mm]\.?)?[^\p{L}]*\b(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)[ :]+\p{Lu}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Inner();

    [GeneratedRegex(@"^[\p{L}0-9-]+(?:\.[\p{L}0-9-]+)*\.[a-z]{2,4}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    /// <summary>“By” that lost its blank where two elements meet.</summary>
    [GeneratedRegex(@"^(?:[Bb]y|[Vv]on)(?:\p{Lu})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(?:written by|posted by|show all articles of|view all posts by|all posts by|posts by|articles by|more articles by|more from|zeige alle beiträge von|alle beiträge von|mehr artikel von|mehr von|artikel von|beitrag von|veröffentlicht von|article by|story by|escribe|about the author|about|©)[\s:-]*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    [GeneratedRegex(@"\s*(?:[|•·●∙—]| - | – | — |;|\n|/| & |, (?:and|und) | and | und | et | y | e | en | och | og |, )\s*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Dividers();

    [GeneratedRegex(@"(?:\(?(?:[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}|\b(?:on|am|le|el|published|updated|veröffentlicht|aktualisiert)\b[ :].*[0-9]).*|\bfor the .*|\bfor .*|\bin [A-Z].*)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
