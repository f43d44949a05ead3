using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Lists;

/// <summary>What was found as JSON and XML.</summary>
internal static class SearchFields
{
    public static void Write(FieldWriter fields, SearchPage page)
    {
        fields.BeginRoot("search"u8);
        fields.Text("kind"u8, "search");
        fields.Text("query"u8, page.Query);
        fields.Number("found"u8, page.Found);
        fields.Number("page"u8, page.Number);
        fields.Flag("more"u8, page.HasMore);
        fields.Text("notice"u8, page.Notice);
        RowFields.Write(fields, page.Rows);
        fields.EndRoot("search"u8);
    }
}
