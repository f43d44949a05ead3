using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Opinion;

/// <summary>An editorial as JSON and XML.</summary>
internal static class EditorialFields
{
    public static void Write(FieldWriter fields, Editorial page)
    {
        fields.BeginRoot("editorial"u8);
        fields.Text("kind"u8, "editorial");
        fields.Path("url"u8, page.Url);
        fields.Text("title"u8, page.Title);
        fields.Text("author"u8, page.Author);
        fields.Date("date"u8, page.Date);
        fields.Text("language"u8, page.Language);
        fields.Text("lead"u8, page.Lead);
        Write(fields, "body"u8, page.Body);
        fields.BeginList("events"u8);
        foreach (NamedAddress linked in page.Events.Span)
        {
            fields.BeginItem("event"u8);
            fields.Text("title"u8, linked.Name);
            fields.Path("url"u8, linked.Url);
            fields.EndItem("event"u8);
        }

        fields.EndList("events"u8);
        fields.EndRoot("editorial"u8);
    }

    private static void Write(FieldWriter fields, ReadOnlySpan<byte> list, ValueList<EditorialBlock> blocks)
    {
        fields.BeginList(list);
        foreach (EditorialBlock block in blocks.Span)
        {
            fields.BeginItem("block"u8);
            fields.Text("kind"u8, Code(block.Kind));
            fields.Number("level"u8, block.Level == 0 ? null : block.Level);
            Write(fields, block.Inlines);
            Write(fields, "blocks"u8, block.Blocks);
            fields.EndItem("block"u8);
        }

        fields.EndList(list);
    }

    private static void Write(FieldWriter fields, ValueList<EditorialInline> inlines)
    {
        fields.BeginList("inlines"u8);
        foreach (EditorialInline inline in inlines.Span)
        {
            fields.BeginItem("inline"u8);
            fields.Text("kind"u8, Code(inline.Kind));
            fields.Text("text"u8, inline.Kind == EditorialInlineKind.Text ? inline.Text : null);
            if (inline.Kind == EditorialInlineKind.EventLink)
            {
                fields.Path("url"u8, inline.Address);
            }
            else
            {
                fields.Text("url"u8, inline.Address);
            }

            Write(fields, inline.Inlines);
            fields.EndItem("inline"u8);
        }

        fields.EndList("inlines"u8);
    }

    private static string Code(EditorialBlockKind kind) => kind switch
    {
        EditorialBlockKind.Heading => "heading",
        EditorialBlockKind.Quote => "quote",
        EditorialBlockKind.List => "list",
        EditorialBlockKind.NumberedList => "numberedList",
        EditorialBlockKind.Item => "item",
        EditorialBlockKind.Break => "break",
        _ => "paragraph",
    };

    private static string Code(EditorialInlineKind kind) => kind switch
    {
        EditorialInlineKind.Emphasis => "emphasis",
        EditorialInlineKind.Strong => "strong",
        EditorialInlineKind.EventLink => "event",
        EditorialInlineKind.WebLink => "web",
        EditorialInlineKind.Break => "break",
        _ => "text",
    };
}
