using System.Buffers;
using System.Collections.Immutable;
using Annals.Formats.Wikitext;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Turns the pieces of a line of wikitext into running text with links and citations.</summary>
internal sealed class WikitextProse(ReadingLimits limits, Lazy<bool> labelsInBrackets)
{
    // Expansions can hold a value twice: without a limit nested templates would double at each level.
    private const int MostTemplateDepth = 5;
    private const int MostExpanded = 20_000;
    private const int PlainLabel = 120;

    private static readonly SearchValues<char> Markup = SearchValues.Create("[{<&':");

    private readonly Dictionary<string, ImmutableArray<WikiInline>> _references = new(StringComparer.Ordinal);
    private readonly Stack<ProseBuilder> _spare = new();
    private ProseBuilder _prose = new(limits, labelsInBrackets);
    private bool _inLabel;
    private int _depth;
    private int _expanded;

    public int LinksDropped { get; private set; }

    public int CitationsDropped { get; private set; }

    public ProseText Read(ImmutableArray<WikiInline> inlines)
    {
        _prose.Clear();
        _expanded = 0;
        Write(inlines);
        LinksDropped = _prose.LinksDropped;
        CitationsDropped = _prose.CitationsDropped;
        return _prose.Build();
    }

    private void Write(ImmutableArray<WikiInline> inlines)
    {
        foreach (WikiInline inline in inlines)
        {
            switch (inline)
            {
                case WikiText text:
                    _prose.Append(text.Text.Span);
                    break;
                case WikiLink link:
                    WriteLink(link);
                    break;
                case WikiExternalLink { Free: true } link when _inLabel:
                    _prose.Append(link.Url.Span);
                    break;
                case WikiExternalLink link:
                    WriteCitation(link.Url.ToString(), PlainText(link.Label).Span);
                    break;
                case WikiTemplate template:
                    WriteTemplate(template);
                    break;
                case WikiQuotes { Apostrophes: > 0 } quotes:
                    _prose.Append(new string('\'', quotes.Apostrophes));
                    break;
                case WikiTag { Name: "br" or "p" or "div" or "li" or "td" or "tr" or "blockquote" or "hr" }:
                    _prose.Append(" ");
                    break;
                case WikiReference reference:
                    WriteReference(reference);
                    break;
            }
        }
    }

    private void WriteLink(WikiLink link)
    {
        PageLink page = PageLink.Of(link.Target.Span);
        if (page.Kind == PageLinkKind.Hidden)
        {
            return;
        }

        DoubtSigns.Of(page, _prose);
        int open = _prose.OpenLink();
        if (!link.Label.IsDefaultOrEmpty)
        {
            Write(link.Label);
        }
        else
        {
            WriteTarget(link);
        }

        _prose.Append(link.Trail.Span);
        if (page.Kind != PageLinkKind.None)
        {
            _prose.CloseLink(open, page.Target, page.Fragment);
        }
    }

    private void WriteTarget(WikiLink link)
    {
        ReadOnlySpan<char> shown = link.Target.Span.TrimStart(':');

        // "[[Ndrangheta (mafia)|]]" would have been completed by the editor's software.
        int bracket = link.Label.IsDefault ? -1 : shown.IndexOf(" (", StringComparison.Ordinal);
        shown = bracket > 0 ? shown[..bracket] : shown;
        if (shown.IndexOfAny(Markup) < 0)
        {
            _prose.Append(shown);
        }
        else
        {
            Write(WikitextReader.ReadInline(shown.ToString().Replace("''", "", StringComparison.Ordinal)));
        }
    }

    private void WriteCitation(string url, ReadOnlySpan<char> label)
    {
        if (CitationMaker.Make(url, label) is { } citation)
        {
            _prose.Cite(citation, label);
        }
        else
        {
            _prose.Append(label.Length > 0 ? label : url);
        }
    }

    private void WriteReference(WikiReference reference)
    {
        string name = reference.Name.ToString();
        ImmutableArray<WikiInline> content = reference.Content;
        if (name.Length > 0 && content.Length > 0)
        {
            _references.TryAdd(name, content);
        }
        else if (name.Length > 0 && _references.TryGetValue(name, out ImmutableArray<WikiInline> known))
        {
            content = known;
        }

        // What stands in a footnote beside its addresses is about the citation, not about the event.
        foreach (Citation citation in Apart(content).Citations)
        {
            _prose.Cite(citation, "");
        }
    }

    private void WriteTemplate(WikiTemplate template)
    {
        string name = TemplateTexts.Key(template.Name.Span);
        if (CitationMaker.OfTemplate(name, template, PlainText) is { } citation)
        {
            _prose.Cite(citation, "");
            return;
        }

        if (CitationMaker.ChangeOf(name, template) is { } change)
        {
            _prose.ChangeLast(change);
            return;
        }

        string? expansion = TemplateTexts.Expand(template);
        if (expansion is null)
        {
            _prose.Doubt($"the template {{{{{Scalars.First(template.Name.ToString().Trim(), 60)}}}}} is not understood");
        }

        string text = expansion ?? TemplateTexts.Values(template);
        _expanded += text.Length;
        if (_depth >= MostTemplateDepth || _expanded > MostExpanded)
        {
            _prose.Doubt("templates are nested too deeply to be read");
            _prose.Append(template.Name.Span);
            return;
        }

        _depth++;
        Write(WikitextReader.ReadInline(text));
        _depth--;
    }

    private string PlainText(string wikitext) => PlainText(WikitextReader.ReadInline(wikitext)).ToString();

    /// <summary>The words of a label, without links and citations.</summary>
    private ReadOnlyMemory<char> PlainText(ImmutableArray<WikiInline> inlines)
    {
        if (inlines is [])
        {
            return default;
        }

        if (inlines is [WikiText { Text: var only }])
        {
            return only;
        }

        if (Words(inlines) is { } words)
        {
            return words.AsMemory();
        }

        bool outer = _inLabel;
        _inLabel = true;
        string text = Apart(inlines).Text;
        _inLabel = outer;
        return text.AsMemory();
    }

    /// <summary>A label of plain words and italics, as most are: nothing in it has to be taken apart. Null where there is more.</summary>
    private static string? Words(ImmutableArray<WikiInline> inlines)
    {
        Span<char> words = stackalloc char[PlainLabel];
        int length = 0;
        foreach (WikiInline inline in inlines)
        {
            if (inline is WikiText { Text: var text } && text.Length <= words.Length - length)
            {
                text.Span.CopyTo(words[length..]);
                length += text.Length;
            }
            else if (inline is not WikiQuotes { Apostrophes: 0 })
            {
                return null;
            }
        }

        ReadOnlySpan<char> label = words[..length].Trim(' ');
        return label.IndexOfAnyExceptInRange(' ', '~') < 0 && label.IndexOf("  ", StringComparison.Ordinal) < 0 ? label.ToString() : null;
    }

    /// <summary>Reads pieces that are no part of the line's text.</summary>
    private ProseText Apart(ImmutableArray<WikiInline> inlines)
    {
        ProseBuilder outer = _prose;
        _prose = _spare.TryPop(out ProseBuilder? spare) ? spare : new ProseBuilder(limits, labelsInBrackets);
        _prose.Clear();
        Write(inlines);
        ProseText read = _prose.Build();
        _spare.Push(_prose);
        _prose = outer;
        return read;
    }
}
