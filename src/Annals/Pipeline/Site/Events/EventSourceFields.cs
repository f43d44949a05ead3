using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Events;

/// <summary>What an event page says of sources, pictures, further articles and quotes.</summary>
internal static class EventSourceFields
{
    public static void WriteSources(FieldWriter fields, ValueList<Source> sources)
    {
        fields.BeginList("sources"u8);
        foreach (Source source in sources.Span)
        {
            fields.BeginItem("source"u8);
            fields.Number("number"u8, source.Number);
            fields.Text("publisher"u8, source.Publisher);
            fields.Text("via"u8, source.Via);
            fields.Text("language"u8, source.Language);
            fields.Text("url"u8, source.Url);
            fields.Text("archived"u8, source.Archived);
            fields.Date("published"u8, source.Published);
            fields.Text("state"u8, source.State is { } state ? EventNames.Of(state) : null);
            fields.EndItem("source"u8);
        }

        fields.EndList("sources"u8);
    }

    public static void WriteImage(FieldWriter fields, CoverImage? image)
    {
        if (image is null)
        {
            fields.NoRecord("image"u8);
            return;
        }

        fields.BeginRecord("image"u8);
        if (SitePath.IsInside(image.Url))
        {
            fields.Path("url"u8, image.Url);
        }
        else
        {
            fields.Text("url"u8, image.Url);
        }

        fields.Text("credit"u8, image.Credit);
        fields.Number("source"u8, image.Source);
        fields.Text("licence"u8, image.Licence);
        fields.Text("alternative"u8, image.Alternative);
        fields.EndRecord("image"u8);
    }

    public static void WriteCoverage(FieldWriter fields, ValueList<CoverageItem> coverage)
    {
        fields.BeginList("coverage"u8);
        foreach (CoverageItem item in coverage.Span)
        {
            fields.BeginItem("article"u8);
            fields.Text("title"u8, item.Title);
            fields.Text("publisher"u8, item.Publisher);
            fields.Text("url"u8, item.Url);
            fields.Date("published"u8, item.Published);
            fields.Text("kind"u8, EventNames.Of(item.Kind));
            fields.Number("copies"u8, item.Copies);
            fields.EndItem("article"u8);
        }

        fields.EndList("coverage"u8);
    }

    public static void WriteQuotes(FieldWriter fields, ValueList<Quotation> quotes)
    {
        fields.BeginList("quotes"u8);
        foreach (Quotation quote in quotes.Span)
        {
            fields.BeginItem("quote"u8);
            fields.Text("speaker"u8, quote.Speaker);
            fields.Text("text"u8, quote.Text);
            fields.Number("source"u8, quote.Source);
            fields.EndItem("quote"u8);
        }

        fields.EndList("quotes"u8);
    }
}
