using Annals.Model;
using Annals.Pipeline.Site.Markdown;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Pipeline.Site.Events;

/// <summary>The Markdown of an event page taken apart: headings of the top, and the lines of every part.</summary>
internal sealed class MarkdownParts
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();

    private readonly List<(MarkdownPart Part, MarkdownLine Line)> _lines = [];
    private readonly List<Diagnostic> _found;

    private MarkdownParts(List<Diagnostic> found) => _found = found;

    public string? Headline { get; private set; }

    /// <summary>The heading with the date, as it was read.</summary>
    public string? Date { get; private set; }

    /// <summary>The heading with topics and category.</summary>
    public ContainerInline? Topics { get; private set; }

    /// <summary>The line of formats; null where it is missing.</summary>
    public MarkdownLine? Formats { get; private set; }

    /// <summary>Null, with the reason noted, where the text cannot be read as Markdown.</summary>
    public static MarkdownParts? Read(string markdown, List<Diagnostic> found)
    {
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's own limit of nesting.
            found.Add(new(0, "Markdown nested too deeply to be read"));
            return null;
        }

        MarkdownParts parts = new(found);
        MarkdownPart part = MarkdownPart.Top;
        foreach (Block block in document)
        {
            part = parts.Take(block, part);
        }

        return parts;
    }

    public IEnumerable<MarkdownLine> Lines(MarkdownPart part) => _lines.Where(l => l.Part == part).Select(l => l.Line);

    /// <summary>The lines of several parts in the order in which they stand.</summary>
    public IEnumerable<(MarkdownPart Part, MarkdownLine Line)> Lines(params MarkdownPart[] parts) => _lines.Where(l => parts.Contains(l.Part));

    private MarkdownPart Take(Block block, MarkdownPart part)
    {
        switch (block)
        {
            case HeadingBlock heading when Headline is null:
                TakeTop(heading);
                return MarkdownPart.Top;
            case HeadingBlock heading:
                return TakePart(heading);
            case ParagraphBlock paragraph when part == MarkdownPart.Top && Headline is null:
                Formats ??= MarkdownLine.Of(paragraph.Line + 1, paragraph.Inline);
                return part;
            case ParagraphBlock paragraph when part == MarkdownPart.Top:
                _lines.Add((part, MarkdownLine.Of(paragraph.Line + 1, paragraph.Inline)));
                return part;
            case ListBlock list when part is not (MarkdownPart.Top or MarkdownPart.Unknown):
                TakeItems(list, part);
                return part;
            case ThematicBreakBlock or LinkReferenceDefinitionGroup:
                return part;
            default:
                Note(block.Line, "text that belongs to no part of an event page");
                return part;
        }
    }

    private void TakeTop(HeadingBlock heading)
    {
        string text = heading.Inline is null ? "" : InlineText.Of(heading.Inline);
        if (heading.Level == 1)
        {
            Headline = text;
        }
        else if (Date is null && (text.Equals(Words.Undated, StringComparison.OrdinalIgnoreCase) || IsoTime.ReadDate(text) is not null))
        {
            Date = text;
        }
        else if (Topics is null)
        {
            Topics = heading.Inline;
        }
        else
        {
            Note(heading.Line, $"a heading that is neither date, topic nor headline: \"{text}\"");
        }
    }

    private MarkdownPart TakePart(HeadingBlock heading)
    {
        string name = heading.Inline is null ? "" : InlineText.Of(heading.Inline).TrimEnd(':').TrimEnd();
        MarkdownPart part = PartNamed(name);
        if (part == MarkdownPart.Unknown)
        {
            Note(heading.Line, $"a part that an event page does not have: \"{name}\"");
        }

        return part;
    }

    private void TakeItems(ListBlock list, MarkdownPart part)
    {
        foreach (Block item in list)
        {
            if (item is ListItemBlock { Count: > 0 } container && container[0] is ParagraphBlock paragraph)
            {
                _lines.Add((part, MarkdownLine.Of(paragraph.Line + 1, paragraph.Inline)));
                if (container.Count > 1)
                {
                    Note(container[1].Line, "more than one paragraph in an item");
                }
            }
            else
            {
                Note(item.Line, "an item without text");
            }
        }
    }

    private static MarkdownPart PartNamed(string name) => name.ToLowerInvariant() switch
    {
        var n when Is(n, Words.Sources) => MarkdownPart.Sources,
        var n when Is(n, Words.AlsoReportedBy) => MarkdownPart.News,
        var n when Is(n, Words.CommentaryElsewhere) => MarkdownPart.Opinion,
        var n when Is(n, Words.InTheirWords) => MarkdownPart.Quotes,
        var n when Is(n, Words.PeoplePlacesOrganisations) => MarkdownPart.Entities,
        var n when Is(n, Words.Related) => MarkdownPart.Related,
        var n when Is(n, Words.AfterThis) => MarkdownPart.Later,
        var n when Is(n, Words.BeforeThis) => MarkdownPart.Earlier,
        var n when Is(n, Words.DiscussedIn) => MarkdownPart.Discussed,
        var n when Is(n, Words.History) => MarkdownPart.History,
        var n when Is(n, Words.Corrections) => MarkdownPart.Corrections,
        var n when Is(n, Words.Licences) => MarkdownPart.Licences,
        var n when Is(n, Words.AboutThisPage) => MarkdownPart.About,
        _ => MarkdownPart.Unknown,
    };

    private static bool Is(string name, string word) => name.Equals(word, StringComparison.OrdinalIgnoreCase);

    private void Note(int line, string message) => _found.Add(new(line + 1, message));
}
