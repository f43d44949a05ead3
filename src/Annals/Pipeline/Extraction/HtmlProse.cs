using AngleSharp.Dom;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Turns the inline content of rendered HTML into running text with links and citations.</summary>
internal sealed class HtmlProse(ReadingLimits limits, bool labelsInBrackets)
{
    private static readonly string[] Lists = ["UL", "OL", "DL"];
    private static readonly string[] Silent = ["STYLE", "SCRIPT", "TEMPLATE", "NOSCRIPT", "IMG", "AUDIO", "VIDEO", "FIGURE"];
    private static readonly string[] Breaks = ["BR", "P", "DIV", "TABLE", "TR", "TD", "BLOCKQUOTE", "HR"];

    private readonly ProseBuilder _prose = new(limits, new Lazy<bool>(() => labelsInBrackets, LazyThreadSafetyMode.None));
    private string? _archiveNote;

    public int LinksDropped { get; private set; }

    public int CitationsDropped { get; private set; }

    /// <summary>Reads nodes that follow one another; lists among them are left aside.</summary>
    public ProseText Read(IEnumerable<INode> nodes)
    {
        _prose.Clear();
        _archiveNote = null;
        foreach (INode node in nodes)
        {
            Write(node);
        }

        LinksDropped = _prose.LinksDropped;
        CitationsDropped = _prose.CitationsDropped;
        return _prose.Build();
    }

    private void Write(INode node)
    {
        switch (node)
        {
            case IText text:
                WriteText(text.Data);
                break;
            case IElement element when !Lists.Contains(element.TagName) && !Silent.Contains(element.TagName) && !IsHidden(element):
                WriteElement(element);
                break;
        }
    }

    /// <summary>Behind an archived copy stands <c>on June 1, 2019, at the Wayback Machine</c>, which is about the citation.</summary>
    private void WriteText(string text)
    {
        if (_archiveNote is not null && text.TrimEnd().EndsWith("at the", StringComparison.Ordinal) && text.Length < 60)
        {
            return;
        }

        _archiveNote = null;
        _prose.Append(text);
    }

    private void WriteElement(IElement element)
    {
        bool breaks = Breaks.Contains(element.TagName);
        if (breaks)
        {
            _prose.Append(" ");
        }

        if (element.TagName == "A")
        {
            WriteAnchor(element);
        }
        else if (element.ClassList.Contains("reference"))
        {
            WriteReference(element);
        }
        else if (element.ClassList.Contains("Inline-Template"))
        {
            WriteTemplateNote(element);
        }
        else
        {
            foreach (INode child in element.ChildNodes)
            {
                Write(child);
            }
        }

        if (breaks)
        {
            _prose.Append(" ");
        }
    }

    private static bool IsHidden(IElement element) =>
        element.ClassList.Contains("mw-editsection")
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private void WriteAnchor(IElement anchor)
    {
        string? href = anchor.GetAttribute("href");
        if (href is null || href.StartsWith('#'))
        {
            WriteChildren(anchor);
            return;
        }

        href = HtmlAddress.Wrapped(href);
        bool outside = anchor.ClassList.Contains("external") || (anchor.ClassList.Contains("extiw") && HtmlAddress.PageOf(href) is null);
        if (!outside && HtmlAddress.PageOf(href) is { } target)
        {
            WriteLink(anchor, target);
            return;
        }

        string label = anchor.TextContent;
        Citation? citation = CitationMaker.Make(href, anchor.ClassList.Contains("autonumber") || label == href ? "" : label);
        if (citation is null)
        {
            WriteChildren(anchor);
        }
        else if (citation.Archived is { } archived && label.Trim().Equals("Archived", StringComparison.OrdinalIgnoreCase) && _prose.HasCitations)
        {
            _archiveNote = archived;
            _prose.ChangeLast(last => last with { Archived = last.Archived ?? archived });
        }
        else
        {
            _prose.Cite(citation, label == href ? "" : label);
        }
    }

    private void WriteLink(IElement anchor, string target)
    {
        PageLink page = PageLink.Of(target.StartsWith(':') ? target : target.AsSpan());
        if (page.Kind == PageLinkKind.Hidden || (_archiveNote is not null && anchor.TextContent.Contains("Wayback", StringComparison.Ordinal)))
        {
            _archiveNote = null;
            return;
        }

        DoubtSigns.Of(page, _prose);
        int open = _prose.OpenLink();
        WriteChildren(anchor);
        if (page.Kind != PageLinkKind.None)
        {
            _prose.CloseLink(open, page.Target, page.Fragment);
        }
    }

    private void WriteChildren(IElement element)
    {
        foreach (INode child in element.ChildNodes)
        {
            Write(child);
        }
    }

    /// <summary>A footnote mark stands for the addresses in the footnote.</summary>
    private void WriteReference(IElement mark)
    {
        string? id = mark.QuerySelector("a")?.GetAttribute("href");
        int hash = id?.IndexOf('#', StringComparison.Ordinal) ?? -1;
        IElement? note = hash >= 0 && hash + 1 < id!.Length ? mark.Owner?.GetElementById(Uri.UnescapeDataString(id[(hash + 1)..])) : null;
        if (note is null)
        {
            return;
        }

        foreach (IElement anchor in note.QuerySelectorAll("a.external"))
        {
            if (CitationMaker.Make(anchor.GetAttribute("href") ?? "", "") is { } citation)
            {
                _prose.Cite(citation, "");
            }
        }
    }

    /// <summary>Notes of editors in small letters; <c>dead link</c> is about the citation before it.</summary>
    private void WriteTemplateNote(IElement note)
    {
        if (note.TextContent.Contains("dead link", StringComparison.OrdinalIgnoreCase))
        {
            _prose.ChangeLast(citation => citation with { Dead = true });
        }
    }
}
