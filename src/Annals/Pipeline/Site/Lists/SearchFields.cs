using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Lists;

/// <summary>What was found as JSON and XML.</summary>
internal static class SearchFields
{
    public static void Write(FieldWriter fields, SearchPage page)
    {
        fields.BeginRoot("search"u8);
        WriteFound(fields, page);
        fields.EndRoot("search"u8);
    }

    /// <summary>The fields without the record around them.</summary>
    public static void WriteFound(FieldWriter fields, SearchPage page)
    {
        fields.Text("kind"u8, "search");
        fields.Text("query"u8, page.Query);
        fields.Number("found"u8, page.Found);
        fields.Number("page"u8, page.Number);
        fields.Flag("more"u8, page.HasMore);
        fields.Text("notice"u8, page.Notice);
        fields.Text("order"u8, page.Order == SearchOrder.Relevance ? SearchLink.Relevance : SearchLink.Date);
        fields.Text("suggestion"u8, page.Suggestion);
        RowFields.Write(fields, page.Editorials);
        RowFields.Write(fields, page.Rows, page.Snippets);
        WriteFacets(fields, page.Facets);
        fields.Number("counted"u8, page.Counted);
    }

    /// <summary>Numbers by year and by name; <c>condition</c> behind the query narrows the search to them.</summary>
    public static void WriteFacets(FieldWriter fields, ValueList<SearchFacet> facets)
    {
        fields.BeginList("facets"u8);
        foreach (SearchFacet facet in facets.Span)
        {
            fields.BeginItem("facet"u8);
            fields.Text("kind"u8, facet.Kind is { } kind ? SubjectNames.Code(kind) : "year");
            fields.Text("name"u8, facet.Name);
            fields.Text("condition"u8, facet.Condition);
            fields.Number("events"u8, facet.Events);
            fields.EndItem("facet"u8);
        }

        fields.EndList("facets"u8);
    }
}
