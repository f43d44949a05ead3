namespace Annals.Model.Pages;

/// <summary>A stretch of an editorial's text. <paramref name="Text"/> belongs to text, <paramref name="Inlines"/> to emphasis and links.</summary>
/// <param name="Address">of a link: the site path of an event, or an address that begins with <c>http:</c>, <c>https:</c> or <c>mailto:</c></param>
public sealed record EditorialInline(EditorialInlineKind Kind, string Text, string? Address, ValueList<EditorialInline> Inlines)
{
    /// <summary>A line break that the author asked for.</summary>
    public static EditorialInline Break { get; } = new(EditorialInlineKind.Break, "", null, []);

    public static EditorialInline Plain(string text) => new(EditorialInlineKind.Text, text, null, []);

    public static EditorialInline Within(EditorialInlineKind kind, ValueList<EditorialInline> inlines, string? address = null) =>
        new(kind, "", address, inlines);
}
