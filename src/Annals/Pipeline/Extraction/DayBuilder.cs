using System.Runtime.InteropServices;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Makes entries of the lines of a day page: which line is a category, which a topic, which an entry, and which shall be held back.</summary>
internal sealed class DayBuilder(DiagnosticList diagnostics)
{
    private const int WordsOfHeadline = 3;

    private readonly List<Entry> _entries = [];
    private readonly List<(int Depth, TopicLine Topic)> _path = [];

    // The topics of the path, shared by the entries below it; null where the path has changed.
    private ValueList<TopicLine>? _topics;
    private string? _category;
    private string? _printed;

    public ValueList<Entry> Build(IReadOnlyList<OutlineLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            OutlineLine line = lines[i];
            switch (line.Kind)
            {
                case OutlineKind.Category:
                    _printed = line.Prose.Text;
                    _category = CategoryNames.NameOf(line.Prose.Text.TrimEnd(':', ' '));
                    Cut(0);
                    break;
                case OutlineKind.Paragraph:
                    Cut(0);
                    Paragraph(line);
                    break;
                default:
                    Cut(line.Depth);
                    Bullet(line, i + 1 < lines.Count && lines[i + 1].Kind == OutlineKind.Bullet && lines[i + 1].Depth > line.Depth);
                    break;
            }
        }

        return ValueList.Create<Entry>(CollectionsMarshal.AsSpan(_entries));
    }

    /// <summary>Leaves the topics at <paramref name="depth"/> and below it.</summary>
    private void Cut(int depth)
    {
        while (_path.Count > 0 && _path[^1].Depth >= depth)
        {
            _path.RemoveAt(_path.Count - 1);
            _topics = null;
        }
    }

    private void Deepen(int depth, TopicLine topic)
    {
        _path.Add((depth, topic));
        _topics = null;
    }

    private void Paragraph(OutlineLine line)
    {
        if (Letters.AnyOrDigits(line.Prose.Text) || line.Prose.Citations.Count > 0)
        {
            string? doubt = line.Prose.Citations.Count == 0 ? "it stands outside of any list and has no citation" : null;
            Add(line, line.Prose, doubt);
        }
    }

    private void Bullet(OutlineLine line, bool deeper)
    {
        ProseText prose = line.Prose;
        if (prose.Citations.Count == 0 && deeper && TopicRule.IsTopic(prose))
        {
            Deepen(line.Depth, TopicRule.TopicOf(prose));
            return;
        }

        if (prose.Citations.Count == 0 && !deeper && TopicRule.IsNameOnly(prose))
        {
            diagnostics.Add(line.Line, $"the topic “{Scalars.First(prose.Text, 80)}” has no entries");
            return;
        }

        if (prose.Citations.Count > 0 && deeper && TopicRule.IsNameOnly(prose) && prose.Citations.All(citation => CitationMaker.IsInterlanguage(citation.Url)))
        {
            // A name with a link to another Wikipedia: by its link an entry, by its bullets perhaps a topic.
            Add(line, prose, "it is a name whose only citation is a page of Wikipedia: perhaps a topic line");
            return;
        }

        if (TopicRule.Inline(prose) is { } inline)
        {
            Deepen(line.Depth, inline.Topic);
            prose = inline.Entry;
        }

        Add(line, prose, null);
    }

    private void Add(OutlineLine line, ProseText prose, string? doubt)
    {
        string text = prose.Text;
        string? held = prose.Doubt ?? doubt ?? DoubtSigns.Of(text);
        if (!Letters.AnyOrDigits(text))
        {
            if (prose.Citations.Count == 0)
            {
                diagnostics.Add(line.Line, "a line without words was left aside");
                return;
            }

            // Early pages print the headline of an article as the link to it, and nothing else.
            text = prose.Citations[0].Label.Length > 0 ? prose.Citations[0].Label : prose.Citations[0].Url;
            held ??= text.AsSpan().Count(' ') >= WordsOfHeadline - 1 ? null : "it has a citation but no text of its own";
            prose = prose with { Links = [] };
        }

        if (text.Length > EventContent.MostShown && Scalars.Count(text) is var scalars and > EventContent.MostShown)
        {
            diagnostics.Add(line.Line, $"the entry has {scalars} characters; it is kept whole, and pages show the first of it up to the limit of {EventContent.MostShown}");
        }

        held ??= prose.Citations.Count == 0 && prose.Links.Count == 0 ? DoubtSigns.NoEvidence : null;
        ValueList<TopicLine> topics = _topics ??= _path.Select(step => step.Topic).ToValueList();
        _entries.Add(new Entry(_category, _printed, topics, text, prose.Links, prose.Citations, line.Line, held));
    }
}
