using System.Text.RegularExpressions;
using Annals.Pipeline.Extraction.Articles.Body;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>The person a site belongs to, who writes what nobody signs: a site called by a person's name, or by whom its foot says the rights are held.</summary>
internal static partial class SiteOwner
{
    /// <summary>A line that says whose the rights are takes no more characters.</summary>
    private const int LongestLine = 120;

    /// <summary>Blocks at the end of a page in which such a line stands.</summary>
    private const int LastBlocks = 12;

    public static List<string>? Of(PageSource source, string? publisher)
    {
        string? tail = source.Meta.Title is { } title && Parts().Split(title) is { Length: > 1 } parts ? parts[^1] : null;
        foreach (string? name in new[] { publisher, source.Meta.First("og:site_name"), tail, Holder(source.Meta.First("copyright", "rights", "dc.rights", "dcterms.rights")) })
        {
            if (Person(name) is { } person)
            {
                return [person];
            }
        }

        foreach (PageBlock block in source.Layout.Blocks.Where(block => block.Text.Length < LongestLine && ((block.Marks & Marks.Footer) != 0 || block.Index >= source.Layout.Blocks.Count - LastBlocks)).Reverse())
        {
            if (Person(Holder(block.Text)) is { } person)
            {
                return [person];
            }
        }

        return null;
    }

    /// <summary>A person's name alone, or before what the site is (<c>Ada Writer's Blog</c>); null where it is none.</summary>
    private static string? Person(string? text)
    {
        string name = Owned().Replace(text?.Trim() ?? "", "");
        return name.Length > 0 && PersonNames.IsPerson(name) && IsBare(name) ? name : null;
    }

    /// <summary>Whether nothing stands in a name behind the family's: <c>Ada Writer Yoga</c> is a business.</summary>
    private static bool IsBare(string name)
    {
        string[] words = name.Split(' ');
        return words.Length == 2 || words[1..^1].All(word => BylineWords.Particles.Contains(word) || word.TrimEnd('.').Length == 1 || GivenNames.Begin(word + " -")) || GivenNames.HasTitle(name);
    }

    /// <summary>Whose the rights are, as a line says it.</summary>
    private static string? Holder(string? line) => line is not null && Rights().Match(line) is { Success: true } match ? match.Groups["name"].Value.Trim(' ', '.', ',', '-', '–', '|') : null;

    [GeneratedRegex(@"\s(?:[|–—»«·•]|-|::)\s", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?:['’]s?)?\s(?:(?:[Tt]ech|[Pp]ersonal|[Pp]rivate) )?(?:[Bb]log|[Ww]ebsite|[Hh]omepage|[Dd]igital [Hh]ome|[Pp]hotography|[Oo]nline)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Owned();

    [GeneratedRegex(@"(?:©|\([Cc]\)|\b[Cc]opyright\b)(?:\s*(?:©|\([Cc]\)|[Cc]opyright|[0-9]{4}|[-–,/]|by|von|par|por))*\s+(?<name>\p{Lu}[^|.©,(\[–]*?)(?:\s*(?:[|.,(\[–]|-\s|[Aa]lle\s|[Aa]ll\s|[Tt]ous\s|[Tt]odos\s|[Tt]utti\s).*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rights();
}
