using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;
using Markdig.Syntax.Inlines;

namespace Annals.Pipeline.Site.Events;

/// <summary>Reads entities, related events and editorials.</summary>
internal static class MarkdownTies
{
    public static ValueList<PageEntity> ReadEntities(MarkdownParts parts, MarkdownPaths paths)
    {
        List<PageEntity> entities = [];
        foreach (MarkdownLine line in parts.Lines(MarkdownPart.Entities))
        {
            string? path = line.Lead.Links.Count > 0 ? paths.Of(line.Lead, line.Line) : null;
            entities.Add(new(line.Lead.Text, path, line.Fact(Words.Wikipedia)?.Target, line.Text(Words.Wikidata)));
        }

        return entities.ToValueList();
    }

    /// <summary>Under no heading of its own, an event is earlier or later by its date.</summary>
    public static ValueList<RelatedEvent> ReadRelated(MarkdownParts parts, MarkdownPaths paths, List<Diagnostic> found)
    {
        List<RelatedEvent> related = [];
        DateOnly? own = parts.Date is null ? null : IsoTime.ReadDate(parts.Date);
        foreach ((MarkdownPart part, MarkdownLine line) in parts.Lines(MarkdownPart.Related, MarkdownPart.Later, MarkdownPart.Earlier))
        {
            if (part == MarkdownPart.Related)
            {
                found.Add(new(line.Line, "no heading says whether this came earlier or later; it was taken from the date"));
            }

            string rest = line.Lead.TextOutsideLinks;
            string day = rest.Length > 10 ? rest[..10] : rest;
            DateOnly date = EventFromMarkdown.Date(day, line, found) ?? default;
            bool later = part == MarkdownPart.Later || (part == MarkdownPart.Related && date > own);
            MarkdownFact? context = line.Facts.Count > 0 ? line.Facts[0] : null;
            string reason = context?.Text ?? rest[day.Length..].Trim();
            string headline = line.Lead.Links.Count > 0 ? line.Lead.Links[0].Text : "";
            related.Add(new(
                paths.Of(line.Lead, line.Line), date, headline, later ? RelatedWhen.After : RelatedWhen.Before, ReadContext(context, paths, line.Line), reason));
        }

        return related.ToValueList();
    }

    public static ValueList<Discussion> ReadDiscussions(MarkdownParts parts, MarkdownPaths paths)
    {
        List<Discussion> discussions = [];
        foreach (MarkdownLine line in parts.Lines(MarkdownPart.Discussed))
        {
            discussions.Add(new(line.Lead.Text, paths.Of(line.Lead, line.Line), line.Text(Words.By) ?? ""));
        }

        return discussions.ToValueList();
    }

    /// <summary>Names with a page are links, names without are strong.</summary>
    private static ValueList<ContextEntity> ReadContext(MarkdownFact? context, MarkdownPaths paths, int line)
    {
        List<ContextEntity> entities = [];
        for (Inline? inline = context?.Emphasis?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (InlineText.Link(inline) is { } link)
            {
                entities.Add(new(link.Text, paths.Of(link, line)));
            }
            else if (inline is EmphasisInline)
            {
                entities.Add(new(InlineText.Of(inline), null));
            }
        }

        return entities.ToValueList();
    }
}
