using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Lists;

/// <summary>An index of names as JSON and XML.</summary>
internal static class IndexFields
{
    public static void Write(FieldWriter fields, IndexPage page)
    {
        fields.BeginRoot("index"u8);
        fields.Text("kind"u8, "index");
        fields.Text("of"u8, SubjectNames.Code(page.Kind));
        fields.Path("url"u8, page.Url);
        fields.Text("title"u8, SubjectNames.Index(page.Kind).Name);
        fields.Text("prefix"u8, page.Part.Prefix);
        fields.Number("count"u8, page.Part.Names);
        fields.BeginList("above"u8);
        foreach (string prefix in page.Above.Span)
        {
            fields.BeginItem("part"u8);
            Write(fields, page.Kind, prefix);
            fields.EndItem("part"u8);
        }

        fields.EndList("above"u8);
        fields.BeginList("parts"u8);
        foreach (NameIndexPart part in page.Below.Span)
        {
            fields.BeginItem("part"u8);
            Write(fields, page.Kind, part.Prefix);
            fields.Number("count"u8, part.Names);
            fields.EndItem("part"u8);
        }

        fields.EndList("parts"u8);
        RowFields.Write(fields, "foremost"u8, page.Foremost);
        RowFields.Write(fields, "names"u8, page.Names);
        fields.EndRoot("index"u8);
    }

    private static void Write(FieldWriter fields, SubjectKind kind, string prefix)
    {
        fields.Text("prefix"u8, prefix);
        fields.Path("url"u8, IndexPage.AddressOf(kind, prefix));
    }
}
