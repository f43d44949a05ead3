using System.Text;
using Annals.Model;
using Annals.Model.Pages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Annals.Pipeline.Site.Opinion;

/// <summary>Turns the tree of an editorial's text into blocks, and its links into addresses.</summary>
/// <param name="file">what faults call the file</param>
/// <param name="above">how many lines of the file stand above the tree</param>
internal sealed class EditorialText(
    string file, int above, string? publicAddress, Func<DateOnly?, string, NamedAddress?> events, List<EditorialFault> faults)
{
    private const int LowestHeading = 6;

    private readonly List<NamedAddress> _events = [];

    /// <summary>The events linked so far, each once, in order.</summary>
    public IReadOnlyList<NamedAddress> Events => _events;

    public ValueList<EditorialBlock> Blocks(IEnumerable<Block> tree)
    {
        List<EditorialBlock> blocks = [];
        foreach (Block block in tree)
        {
            if (Read(block) is { } read)
            {
                blocks.Add(read);
            }
        }

        return [.. blocks];
    }

    /// <summary>The text of a block without its markup, on one line.</summary>
    public static string PlainText(MarkdownObject block)
    {
        StringBuilder text = new();
        foreach (MarkdownObject part in block.Descendants())
        {
            switch (part)
            {
                case LeafBlock when text.Length > 0:
                    text.Append(' ');
                    break;
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
            }
        }

        return text.ToString().Trim();
    }

    private EditorialBlock? Read(Block block) => block switch
    {
        HeadingBlock heading => EditorialBlock.Heading(Math.Clamp(heading.Level, 2, LowestHeading), Inlines(heading.Inline)),
        ParagraphBlock paragraph => EditorialBlock.Paragraph(Inlines(paragraph.Inline)),
        CodeBlock code => EditorialBlock.Paragraph(Lines(code)),
        ThematicBreakBlock => EditorialBlock.Holding(EditorialBlockKind.Break, []),
        QuoteBlock quote => EditorialBlock.Holding(EditorialBlockKind.Quote, Blocks(quote)),
        ListBlock { IsOrdered: true } list => EditorialBlock.Holding(EditorialBlockKind.NumberedList, Blocks(list), FirstNumber(list)),
        ListBlock list => EditorialBlock.Holding(EditorialBlockKind.List, Blocks(list)),
        ListItemBlock item => EditorialBlock.Holding(EditorialBlockKind.Item, Blocks(item)),
        _ => null,
    };

    private static int FirstNumber(ListBlock list) => int.TryParse(list.OrderedStart, out int first) ? first : 1;

    private static ValueList<EditorialInline> Lines(CodeBlock code)
    {
        List<EditorialInline> inlines = [];
        for (int i = 0; i < code.Lines.Count; i++)
        {
            if (i > 0)
            {
                inlines.Add(EditorialInline.Break);
            }

            inlines.Add(EditorialInline.Plain(code.Lines.Lines[i].ToString()));
        }

        return [.. inlines];
    }

    private ValueList<EditorialInline> Inlines(ContainerInline? container)
    {
        List<EditorialInline> inlines = [];
        Add(container, inlines);
        return [.. inlines];
    }

    private void Add(ContainerInline? container, List<EditorialInline> inlines)
    {
        foreach (Inline inline in container ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    AddText(inlines, literal.Content.ToString());
                    break;
                case CodeInline code:
                    AddText(inlines, code.Content);
                    break;
                case HtmlEntityInline entity:
                    AddText(inlines, entity.Transcoded.ToString());
                    break;
                case LineBreakInline { IsHard: true }:
                    inlines.Add(EditorialInline.Break);
                    break;
                case LineBreakInline:
                    AddText(inlines, " ");
                    break;
                case EmphasisInline emphasis:
                    EditorialInlineKind kind = emphasis.DelimiterCount > 1 ? EditorialInlineKind.Strong : EditorialInlineKind.Emphasis;
                    inlines.Add(EditorialInline.Within(kind, Inlines(emphasis)));
                    break;
                case AutolinkInline link:
                    string address = link.IsEmail ? "mailto:" + link.Url : link.Url;
                    AddLink(inlines, address, [EditorialInline.Plain(link.Url)], link.Line);
                    break;
                case LinkInline { IsImage: true } image:
                    Report(image.Line, $"the picture {image.Url} is left out: its description stands for it");
                    Add(image, inlines);
                    break;
                case LinkInline link:
                    AddLink(inlines, link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", Inlines(link), link.Line);
                    break;
                case ContainerInline other:
                    Add(other, inlines);
                    break;
            }
        }
    }

    private static void AddText(List<EditorialInline> inlines, string text)
    {
        if (inlines.Count > 0 && inlines[^1].Kind == EditorialInlineKind.Text)
        {
            inlines[^1] = EditorialInline.Plain(inlines[^1].Text + text);
        }
        else if (text.Length > 0)
        {
            inlines.Add(EditorialInline.Plain(text));
        }
    }

    private void AddLink(List<EditorialInline> inlines, string address, ValueList<EditorialInline> words, int line)
    {
        string local = publicAddress is not null && address.StartsWith(publicAddress.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase)
            ? address[publicAddress.TrimEnd('/').Length..]
            : address;
        if (WebLink.HasScheme(local) || local.StartsWith("//", StringComparison.Ordinal))
        {
            AddWebLink(inlines, address, words, line);
        }
        else if (!EventAddress.TryParse(local, out DateOnly? date, out string slug))
        {
            Report(line, $"{address} is no address of an event or of the web: its words are printed without a link");
            AddWords(inlines, words);
        }
        else if (events(date, slug) is not { } target)
        {
            Report(line, $"there is no event {address}: its words are printed without a link");
            AddWords(inlines, words);
        }
        else
        {
            inlines.Add(EditorialInline.Within(EditorialInlineKind.EventLink, words, target.Url));
            if (!_events.Any(known => known.Url == target.Url))
            {
                _events.Add(target);
            }
        }
    }

    private void AddWebLink(List<EditorialInline> inlines, string address, ValueList<EditorialInline> words, int line)
    {
        if (WebLink.IsAllowed(address))
        {
            inlines.Add(EditorialInline.Within(EditorialInlineKind.WebLink, words, address));
            return;
        }

        Report(line, $"{address} may not become a link: its words are printed without it");
        AddWords(inlines, words);
    }

    private static void AddWords(List<EditorialInline> inlines, ValueList<EditorialInline> words)
    {
        foreach (EditorialInline word in words.Span)
        {
            if (word.Kind == EditorialInlineKind.Text)
            {
                AddText(inlines, word.Text);
            }
            else
            {
                inlines.Add(word);
            }
        }
    }

    private void Report(int line, string message) => faults.Add(new EditorialFault(file, above + line + 1, message));
}
