using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Lists;

/// <summary>The list of editorials as JSON and XML.</summary>
internal static class OpinionFields
{
    public static void Write(FieldWriter fields, ValueList<EditorialRow> editorials)
    {
        fields.BeginRoot("opinion"u8);
        fields.Text("kind"u8, "opinion");
        fields.Path("url"u8, SitePath.Opinion);
        fields.Text("title"u8, ListWords.Editorials);
        RowFields.Write(fields, editorials);
        fields.EndRoot("opinion"u8);
    }
}
