using Annals.Pipeline.Site.Fields;

namespace Annals.Pipeline.Site.Events;

/// <summary>Shapes that several parts of a page share.</summary>
internal static class FieldShapes
{
    public static void WriteNamed(FieldWriter fields, string name, string? path)
    {
        fields.Text("name"u8, name);
        fields.Path("url"u8, path);
    }

    public static void WriteSpan(FieldWriter fields, int start, int length)
    {
        fields.Number("start"u8, start);
        fields.Number("length"u8, length);
    }
}
