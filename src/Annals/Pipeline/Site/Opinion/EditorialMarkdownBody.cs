using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Opinion;

/// <summary>The text of an editorial as Markdown: every line begins with the marks of the quotes and lists it lies in.</summary>
internal sealed class EditorialMarkdownBody(MarkdownOutput markdown, string path)
{
    /// <summary>For each quote or list item around the place: 0 for a quote, else how far an item's text is moved in.</summary>
    private readonly List<int> _around = [];

    /// <summary>Whether the line has its marks.</summary>
    private bool _isBegun;

    /// <summary>Whether the block must stay on one line.</summary>
    private bool _isHeading;

    public void Write(ValueList<EditorialBlock> blocks)
    {
        EditorialBlock? before = null;
        bool isOther = false;
        foreach (EditorialBlock block in blocks.Span)
        {
            // Two lists in a row would be read as one if their marks were the same.
            isOther = before?.Kind == block.Kind && !isOther;
            if (before is not null && block.Kind != EditorialBlockKind.Item)
            {
                EndLine();
            }

            Write(block, isOther);
            before = block;
        }

        if (_around.Count == 0 && before is not null)
        {
            markdown.Markup("\n"u8);
        }
    }

    private void Write(EditorialBlock block, bool isOther)
    {
        switch (block.Kind)
        {
            case EditorialBlockKind.Quote:
                Within(0, () => Write(block.Blocks), "> "u8);
                break;
            case EditorialBlockKind.List or EditorialBlockKind.NumberedList:
                WriteList(block, isOther);
                break;
            case EditorialBlockKind.Break:
                BeginLine();
                markdown.Markup("***"u8);
                EndLine();
                break;
            default:
                BeginLine();
                _isHeading = block.Kind == EditorialBlockKind.Heading;
                for (int i = 0; block.Kind == EditorialBlockKind.Heading && i < block.Level; i++)
                {
                    markdown.Markup(i + 1 < block.Level ? "#"u8 : "# "u8);
                }

                Write(block.Inlines, isInner: false);
                EndLine();
                break;
        }
    }

    private void WriteList(EditorialBlock list, bool isOther)
    {
        int number = list.Level;
        foreach (EditorialBlock item in list.Blocks.Span)
        {
            BeginLine();
            if (list.Kind == EditorialBlockKind.List)
            {
                Within(2, () => Write(item.Blocks), isOther ? "* "u8 : "- "u8);
                continue;
            }

            int digits = 1;
            for (int rest = number; rest > 9; rest /= 10)
            {
                digits++;
            }

            markdown.Number(number++);
            Within(digits + 2, () => Write(item.Blocks), isOther ? ") "u8 : ". "u8);
        }
    }

    /// <summary>Writes blocks inside a quote or an item, the first of them on the line of its mark.</summary>
    private void Within(int indent, Action write, ReadOnlySpan<byte> mark)
    {
        BeginLine();
        markdown.Markup(mark);
        _around.Add(indent);
        write();
        if (_isBegun)
        {
            EndLine();
        }

        _around.RemoveAt(_around.Count - 1);
    }

    private void BeginLine()
    {
        if (_isBegun)
        {
            return;
        }

        foreach (int indent in _around)
        {
            WriteMark(indent, isLast: false);
        }

        _isBegun = true;
    }

    /// <summary>Ends the line; one that was not begun is empty but for the marks of quotes.</summary>
    private void EndLine()
    {
        if (!_isBegun)
        {
            int last = _around.LastIndexOf(0);
            for (int i = 0; i <= last; i++)
            {
                WriteMark(_around[i], isLast: i == last);
            }
        }

        markdown.Markup("\n"u8);
        _isBegun = false;
    }

    private void WriteMark(int indent, bool isLast)
    {
        markdown.Markup(indent > 0 ? ""u8 : isLast ? ">"u8 : "> "u8);
        for (int i = 0; i < indent; i++)
        {
            markdown.Markup(" "u8);
        }
    }

    private void Write(ValueList<EditorialInline> inlines, bool isInner)
    {
        for (int i = 0; i < inlines.Count; i++)
        {
            EditorialInline inline = inlines[i];
            switch (inline.Kind)
            {
                case EditorialInlineKind.Text:
                    WriteText(inline.Text, isInner && i == 0, isInner && i == inlines.Count - 1);
                    break;
                case EditorialInlineKind.Break when _isHeading:
                    markdown.Markup(" "u8);
                    break;
                case EditorialInlineKind.Break:
                    markdown.Markup("\\"u8);
                    EndLine();
                    BeginLine();
                    break;
                case EditorialInlineKind.Emphasis:
                    markdown.Markup("*"u8);
                    Write(inline.Inlines, isInner: true);
                    markdown.Markup("*"u8);
                    break;
                case EditorialInlineKind.Strong:
                    markdown.Markup("**"u8);
                    Write(inline.Inlines, isInner: true);
                    markdown.Markup("**"u8);
                    break;
                default:
                    WriteLink(inline);
                    break;
            }
        }
    }

    /// <summary>Blanks at the ends of a stretch stand as they are, except where emphasis would not begin or end beside them.</summary>
    private void WriteText(string text, bool isFirst, bool isLast)
    {
        string words = isFirst ? text : text.TrimStart(' ');
        markdown.Markup(words.Length < text.Length ? " "u8 : ""u8);
        string whole = isLast ? words : words.TrimEnd(' ');
        markdown.Text(whole).Markup(whole.Length < words.Length ? " "u8 : ""u8);
    }

    private void WriteLink(EditorialInline link)
    {
        string address = link.Address ?? "";
        bool isEvent = link.Kind == EditorialInlineKind.EventLink;
        if (!isEvent && !WebLink.IsAllowed(address))
        {
            Write(link.Inlines, isInner: false);
            return;
        }

        markdown.Markup("["u8);
        Write(link.Inlines, isInner: false);
        markdown.Markup("]("u8).Target(isEvent ? SitePath.Relative(path, address, "md") : address).Markup(")"u8);
    }
}
