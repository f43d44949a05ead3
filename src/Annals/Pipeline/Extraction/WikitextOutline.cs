using System.Collections.Immutable;
using Annals.Formats.Wikitext;

namespace Annals.Pipeline.Extraction;

/// <summary>Reads the body of a day page in wikitext into lines.</summary>
internal static class WikitextOutline
{
    private const int LongestCategory = 100;

    public static List<OutlineLine> Read(string text, DayBody body, int firstLine, ReadingLimits limits, DiagnosticList diagnostics)
    {
        WikitextPage page = WikitextReader.Read(text, body.Start, body.End, firstLine);
        foreach (WikitextFault fault in page.Faults)
        {
            diagnostics.Add(fault.Line, fault.Message);
        }

        WikitextProse reader = new(limits, new Lazy<bool>(() => LabelsInBrackets(text.AsSpan(body.Start, body.End - body.Start)), LazyThreadSafetyMode.None));
        List<OutlineLine> lines = new(page.Blocks.Count);
        int shift = 0;
        foreach (WikiBlock block in page.Blocks)
        {
            ProseText prose = reader.Read(block.Inlines);
            diagnostics.AddLimits(block.Line, reader.LinksDropped, reader.CitationsDropped, limits);
            if (prose.IsEmpty)
            {
                continue;
            }

            if (IsCategory(block, prose))
            {
                lines.Add(new OutlineLine(OutlineKind.Category, 0, block.Line, prose));
                continue;
            }

            bool bullet = block.Kind != WikiBlockKind.Paragraph;
            int depth = bullet ? Math.Max(1, block.Markers.Length) : 0;
            bool indented = block.Markers.Length > 0 && block.Markers.AsSpan().IndexOfAnyExcept(':') < 0;
            shift = !indented ? 0 : shift == 0 && lines.Count > 0 && StandsUnder(lines[^1], depth) ? 1 : shift;
            lines.Add(new OutlineLine(bullet ? OutlineKind.Bullet : OutlineKind.Paragraph, depth + shift, block.Line, prose));
        }

        return lines;
    }

    /// <summary>A line of colons under a topic of as many asterisks belongs to it.</summary>
    private static bool StandsUnder(OutlineLine above, int depth) =>
        above.Kind == OutlineKind.Bullet && above.Depth == depth && above.Prose.Citations.Count == 0 && TopicRule.IsNameOnly(above.Prose);

    private static bool IsCategory(WikiBlock block, ProseText prose)
    {
        if (prose.Citations.Count > 0 || prose.Text.Length is 0 or > LongestCategory)
        {
            return false;
        }

        bool named = block.Kind switch
        {
            WikiBlockKind.Term or WikiBlockKind.Heading => true,
            WikiBlockKind.Paragraph => IsBold(block.Inlines) || CategoryNames.IsKnown(prose.Text),
            _ => IsBold(block.Inlines) && CategoryNames.IsKnown(prose.Text),
        };
        return named && Letters.Any(prose.Text);
    }

    /// <summary>Whether everything, a colon aside, is bold.</summary>
    private static bool IsBold(ImmutableArray<WikiInline> inlines)
    {
        bool bold = false;
        bool seen = false;
        foreach (WikiInline inline in inlines)
        {
            if (inline is WikiQuotes { Count: >= 3 } or WikiTag { Name: "b" or "strong" })
            {
                bold = !bold;
                seen = true;
            }
            else if (!bold && inline is not WikiText and not WikiTag and not WikiQuotes)
            {
                return false;
            }
            else if (!bold && inline is WikiText text && text.Text.Span.IndexOfAnyExcept(" \t\r\n:") >= 0)
            {
                return false;
            }
        }

        return seen;
    }

    /// <summary>Whether most labels of the page stand in brackets, as they do since about 2007.</summary>
    private static bool LabelsInBrackets(ReadOnlySpan<char> body)
    {
        int labelled = 0;
        int bracketed = 0;
        for (ReadOnlySpan<char> rest = body; rest.IndexOf("[http", StringComparison.Ordinal) is >= 0 and int at; rest = rest[5..])
        {
            rest = rest[at..];
            int end = rest.IndexOfAny(' ', ']', '\n');
            if (end > 0 && rest[end] == ' ')
            {
                labelled++;
                bracketed += CitationLabel.IsBracketed(rest[end..Math.Min(rest.Length, end + 8)].TrimStart(" '")) ? 1 : 0;
            }
        }

        return labelled > 0 && 2 * bracketed >= labelled;
    }
}
