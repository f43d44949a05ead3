using System.Text.Json;
using Annals.Formats.Html;
using Annals.Pipeline.Extraction.Articles.Metadata;

namespace Annals.Pipeline.Extraction.Articles.Bylines;

/// <summary>The persons who wrote an article, one name each: the first place in a fixed order that names one.</summary>
internal static class BylineReader
{
    private const int MostPersons = 20;

    private static readonly string[] MetaNames =
    [
        "author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "DC.Creator", "dcterms.creator", "dc.creator.name", "citation_author", "byl", "byline", "creator",
        "cXenseParse:author", "article:author", "og:article:author", "rbauthors", "shareaholic:article_author_name", "vr:author", "twitter:data1",
    ];

    public static Model.ValueList<string> Read(PageSource source, HeadlinePlace headline, string? publisher)
    {
        List<string> marked = [.. Marked(source, headline).Take(ArticleLimits.Names)];
        List<IReadOnlyList<string>> said = [.. ((IReadOnlyList<string>[])[[.. Scholarly(source)], Linked(source), marked]).Concat(MetaNames.Select(source.Meta.All)).Where(place => place.Count > 0)];
        List<string> links = AuthorLinks.Of(source, headline);
        PrintedPlaces places = new(source, headline, links);
        List<string> persons = [];
        IReadOnlyList<string>? found = null;
        foreach (IReadOnlyList<string> place in said)
        {
            List<string> named = [.. Named(place.Where(MayBePersons), publisher, place != marked).Where(name => !IsSite(name, source.Url) && !PersonNames.IsOrganisation(name))];

            // Microdata and relations name reviewers and editors too; the head names who wrote it.
            bool isPart = named.Count > 0 && found == marked && named.Count < persons.Count && named.TrueForAll(name => persons.Contains(name, StringComparer.OrdinalIgnoreCase));
            if (persons.Count == 0 || isPart)
            {
                persons = named;
                found = place;
            }
        }

        if (persons.Count > 0)
        {
            // The first place may name one of several: another that names all of these and more knows better.
            foreach (IReadOnlyList<string> place in said.Where(place => place != marked).Append(links))
            {
                List<string> more = [.. Named(place, publisher, place != links).Where(name => place != links || PersonNames.IsPlausible(name))];
                persons = more.Count > persons.Count && persons.TrueForAll(name => more.Contains(name, StringComparer.OrdinalIgnoreCase)) ? more : persons;
            }

            return [.. (Fuller(source, places, publisher, persons) ?? persons).Take(MostPersons)];
        }

        // The owner of a site under the own name is found last.
        return [.. Shown(places, source.Url, publisher, true) ?? Shown(places, source.Url, null, true, isOwn: true) ?? Own(said) ?? Shown(places, source.Url, publisher, false) ?? Collective(places, said) ?? SiteOwner.Of(source, publisher) ?? []];
    }

    /// <summary>Whether a field names persons, alone or beside the organisation they work for.</summary>
    private static bool MayBePersons(string raw) => !PersonNames.IsOrganisation(raw) || PersonNames.In(raw, null, true).Any(PersonNames.IsPerson);

    /// <summary>What the page prints of a person whom its fields call by the first name or the name of an account; null: they say more.</summary>
    private static List<string>? Fuller(PageSource source, PrintedPlaces places, string? publisher, List<string> persons)
    {
        if (persons is not [var only] || only.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        // Only what the page calls an author's: any two words with capitals are more than the name of an account.
        List<string>? printed = Shown(places, source.Url, publisher, true, false);
        string? full = printed?.Find(name => name.StartsWith(only + " ", StringComparison.Ordinal)) ?? PrintedBylines.Full(source, only);
        return full is not null ? [full] : IsAccount(only) || (only.Skip(1).Any(letter => char.IsUpper(letter) || char.IsDigit(letter)) && printed?.TrueForAll(PersonNames.IsPerson) == true) ? printed : null;
    }

    /// <summary>Whether a word is the name of an account rather than of a person.</summary>
    private static bool IsAccount(string name) => char.IsLower(name[0]) || name.AsSpan().IndexOfAny('_', '.') >= 0;

    /// <summary>Whether a name is that of the site: its host holds it, or it holds the host's.</summary>
    private static bool IsSite(string name, string? url)
    {
        string[] labels = url is not null && Model.WebAddress.Host(url) is { } host ? host.Split('.') : [];
        string site = labels.Length < 2 ? "" : string.Concat(labels[^2].Where(char.IsLetterOrDigit));
        string key = string.Concat(Model.Folding.Key(name).Where(char.IsLetterOrDigit));
        return site.Length > 3 && key.Length > 3 && (site.Contains(key, StringComparison.Ordinal) || key.Contains(site, StringComparison.Ordinal));
    }

    /// <summary>What is only printed is believed once: the next line may be another story's; links share a line already.</summary>
    /// <param name="strict">only what looks like a person's name and is none of the site</param>
    /// <param name="isOwn">only names of persons, the site may be called by</param>
    /// <param name="anywhere">also where the page does not speak of an author, but a name stands by the date or in a line marked as a byline</param>
    private static List<string>? Shown(PrintedPlaces places, string? url, string? publisher, bool strict, bool anywhere = true, bool isOwn = false)
    {
        List<string> persons = [];
        (Lazy<List<string>> Place, bool Once, bool IsGuess)[] asked =
        [
            (places.Opened, true, false), (places.Links, false, false), (places.Classed(strict), true, false),
            .. strict && anywhere ? places.Guessed.Select(place => (place, true, true)) : [],
        ];
        foreach ((Lazy<List<string>> place, bool once, bool isGuess) in asked)
        {
            foreach (string printed in place.Value)
            {
                persons.AddRange(PersonNames.In(printed, publisher).Where(name => IsAuthor(name) && !(isGuess && places.IsSection(name)) && !persons.Contains(name, StringComparer.OrdinalIgnoreCase)));
                if (once && persons.Count > 0)
                {
                    break;
                }
            }

            if (persons.Count > 0)
            {
                return [.. persons.Take(MostPersons)];
            }
        }

        return null;

        bool IsAuthor(string name) => !strict || (PersonNames.IsPlausible(name) && (isOwn ? PersonNames.IsPerson(name) : !IsSite(name, url)));
    }

    /// <summary>The group that a page names as its author where it names no person ("Staff").</summary>
    private static List<string>? Collective(PrintedPlaces places, List<IReadOnlyList<string>> said)
    {
        IEnumerable<string> printed = said.SelectMany(place => place).Concat(places.Links.Value).Concat(places.Opened.Value).Concat(places.Classed(false).Value);
        string? group = printed.Select(PersonNames.Group).FirstOrDefault(name => name is not null);
        return group is null ? null : [group];
    }

    /// <summary>Who has a site under the own name is its publisher and its author.</summary>
    private static List<string>? Own(List<IReadOnlyList<string>> places)
    {
        foreach (IReadOnlyList<string> place in places)
        {
            if (Named(place, null, true) is { Count: > 0 } persons)
            {
                return [.. persons.Take(MostPersons)];
            }
        }

        return null;
    }

    /// <summary>The persons that a place names, each once.</summary>
    private static List<string> Named(IEnumerable<string> place, string? publisher, bool isSaid)
    {
        List<string> persons = [];
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (string printed in place.Take(ArticleLimits.Names))
        {
            persons.AddRange(PersonNames.In(printed, publisher, isSaid).Where(known.Add));
        }

        return persons;
    }

    /// <summary>The authors of a paper, one element each; <c>Last, First</c> is turned.</summary>
    private static IEnumerable<string> Scholarly(PageSource source)
    {
        IReadOnlyList<string> names = source.Meta.All("citation_author");
        foreach (string name in names)
        {
            int comma = name.IndexOf(", ", StringComparison.Ordinal);
            yield return comma > 0 && name.IndexOf(',', comma + 1) < 0 ? $"{name[(comma + 2)..]} {name[..comma]}" : name;
        }
    }

    private static List<string> Linked(PageSource source)
    {
        List<string> names = [];
        Add(source.Linked, source.Linked.OfArticle("author") ?? source.Linked.OfArticle("creator"), names);
        return names;
    }

    private static void Add(LinkedFacts linked, JsonElement? author, List<string> names)
    {
        if (author is { ValueKind: JsonValueKind.Array } list)
        {
            foreach (JsonElement item in list.EnumerateArray().Take(MostPersons))
            {
                Add(linked, item, names);
            }
        }
        else if (author is { } one && LinkedFacts.TextOf(linked.Resolved(one)) is { } name)
        {
            names.Add(name);
        }
    }

    /// <summary>What microdata or a link's relation calls the author: at the headline, where any stand there; the others are of other stories.</summary>
    private static IEnumerable<string> Marked(PageSource source, HeadlinePlace headline)
    {
        List<(string Name, bool IsBeside)> found = [];
        foreach (HtmlNode node in source.Tree.Nodes)
        {
            bool property = IsProperty(node);
            bool relation = node.Name == "a" && node.Attribute("rel") is { } rel && rel.Split(' ').Contains("author", StringComparer.OrdinalIgnoreCase);
            if ((property || relation) && !OtherParts.Hold(source, headline, node) && !OtherHands.Precede(source.Tree, node))
            {
                HtmlNode inner = property ? Named(node) ?? Linked(node) ?? node : node;
                found.Add((inner.Attribute("content") ?? NameParts.Of(source.Tree, inner) ?? HtmlTree.TextOf(inner, ArticleLimits.FieldChars), headline.IsBeside(node)));
            }
        }

        bool beside = found.Exists(author => author.IsBeside);
        return found.Where(author => author.IsBeside || !beside).Select(author => author.Name);
    }

    private static bool IsProperty(HtmlNode node)
    {
        string[] names = node.Attribute("itemprop")?.Split(' ') ?? [];
        return names.Contains("author", StringComparer.OrdinalIgnoreCase) || (names.Contains("creator", StringComparer.OrdinalIgnoreCase) && !Microdata.IsOfOther(node));
    }

    private static HtmlNode? Named(HtmlNode author)
    {
        Stack<HtmlNode> open = new(author.Nodes);
        while (open.TryPop(out HtmlNode? node))
        {
            if (node.Attribute("itemprop") is "name")
            {
                return node;
            }

            foreach (HtmlNode child in node.Nodes)
            {
                open.Push(child);
            }
        }

        return null;
    }

    /// <summary>The one link in a small element, whose text is the name without what is printed beside it.</summary>
    private static HtmlNode? Linked(HtmlNode author)
    {
        HtmlNode[] links = [.. author.Nodes.Where(node => node.Name == "a")];
        return links.Length == 1 && author.Nodes.Any(node => !node.IsText && node.Name != "a") && HtmlTree.TextOf(links[0], ArticleLimits.FieldChars).Trim().Length > 3 ? links[0] : null;
    }
}
