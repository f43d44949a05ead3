using System.Text;
using Markdig.Syntax.Inlines;

namespace Annals.Pipeline.Site.Markdown;

/// <summary>The text of inline content, with character references resolved; a line that was wrapped is one line.</summary>
internal static class InlineText
{
    public static string Of(Inline inline)
    {
        StringBuilder text = new();
        Append(text, inline);
        return text.ToString().Trim();
    }

    public static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case HtmlEntityInline reference:
                text.Append(reference.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                while (text.Length > 0 && text[^1] == ' ')
                {
                    text.Length--;
                }

                text.Append(' ');
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case AutolinkInline address:
                text.Append(address.Url);
                break;
            case ContainerInline container:
                for (Inline? child = container.FirstChild; child is not null; child = child.NextSibling)
                {
                    Append(text, child);
                }

                break;
        }
    }

    /// <summary>The link that an inline is; null where it is none.</summary>
    public static MarkdownLink? Link(Inline inline) => inline switch
    {
        LinkInline link => new(Of(link), link.Url ?? "", link.FirstChild is EmphasisInline { NextSibling: null }),
        AutolinkInline address => new(address.Url, address.Url, true),
        _ => null,
    };
}
