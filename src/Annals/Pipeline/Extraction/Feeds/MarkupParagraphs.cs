using System.Text;
using AngleSharp.Dom;
using Annals.Formats.Html;
using Annals.Language;
using Annals.Model;
using Annals.Pipeline.Extraction.Articles;

namespace Annals.Pipeline.Extraction.Feeds;

/// <summary>The paragraphs of a text that may hold markup, as summaries and contents of feeds do: all of its running text, a paragraph for each block.</summary>
internal static class MarkupParagraphs
{
    private static readonly string[] Silent = ["STYLE", "SCRIPT", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "VIDEO", "AUDIO", "SVG", "FIGCAPTION", "FORM", "HEAD"];

    private static readonly string[] Blocks =
    [
        "P", "DIV", "BR", "HR", "LI", "UL", "OL", "DL", "DT", "DD", "BLOCKQUOTE", "PRE", "TABLE", "TR", "TD", "TH", "FIGURE", "SECTION", "ARTICLE", "ASIDE", "HEADER", "FOOTER",
        "H1", "H2", "H3", "H4", "H5", "H6",
    ];

    /// <summary>The paragraphs; none where the text is empty.</summary>
    public static ValueList<Paragraph> Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        if (text.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return text.Split('\n').Select(CleanText.Of).Where(part => part.Length > 0).Select(part => new Paragraph(ParagraphKind.Text, part)).ToValueList();
        }

        using HtmlPage page = HtmlPage.ParseQuickly(text, ArticleLimits.Depth, ArticleLimits.Tags, ArticleLimits.Repeats);
        Collector collector = new();
        if (page.Root.DocumentElement is { } root)
        {
            collector.Read(root);
        }

        return collector.End();
    }

    /// <summary>The text on one line, without its markup; null where nothing is left.</summary>
    public static string? Line(string? text) => Of(text) is { Count: > 0 } paragraphs ? string.Join(' ', paragraphs.Select(paragraph => paragraph.Text)) : null;

    private sealed class Collector
    {
        private readonly List<Paragraph> _paragraphs = [];
        private readonly StringBuilder _text = new();
        private int _chars;

        // The depth of the tree is limited where it is made.
        public void Read(INode node)
        {
            foreach (INode child in node.ChildNodes)
            {
                if (child is IText text)
                {
                    _text.Append(text.Data);
                }
                else if (child is IElement element && !Silent.Contains(element.TagName.ToUpperInvariant()))
                {
                    bool isBlock = Blocks.Contains(element.TagName.ToUpperInvariant());
                    if (isBlock)
                    {
                        Flush();
                    }

                    Read(element);
                    if (isBlock)
                    {
                        Flush(element.TagName is "H1" or "H2" or "H3" or "H4" or "H5" or "H6" ? ParagraphKind.Heading : ParagraphKind.Text);
                    }
                }
            }
        }

        public ValueList<Paragraph> End()
        {
            Flush();
            return _paragraphs.ToValueList();
        }

        private void Flush(ParagraphKind kind = ParagraphKind.Text)
        {
            string clean = CleanText.Of(_text.ToString());
            _text.Clear();
            if (clean.Length > 0 && _chars < ArticleLimits.BodyChars && _paragraphs.Count < ArticleLimits.Blocks)
            {
                _chars += clean.Length;
                _paragraphs.Add(new Paragraph(kind, clean));
            }
        }
    }
}
