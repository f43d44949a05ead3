namespace Annals.Model.Pages;

/// <summary>A block of an editorial's text. <paramref name="Inlines"/> belong to paragraphs and headings, <paramref name="Blocks"/> to the others.</summary>
/// <param name="Level">of a heading, from 2, as the title is the first; of a numbered list, its first number; else 0</param>
public sealed record EditorialBlock(EditorialBlockKind Kind, int Level, ValueList<EditorialInline> Inlines, ValueList<EditorialBlock> Blocks)
{
    public static EditorialBlock Paragraph(ValueList<EditorialInline> inlines) => new(EditorialBlockKind.Paragraph, 0, inlines, []);

    public static EditorialBlock Heading(int level, ValueList<EditorialInline> inlines) => new(EditorialBlockKind.Heading, level, inlines, []);

    public static EditorialBlock Holding(EditorialBlockKind kind, ValueList<EditorialBlock> blocks, int level = 0) => new(kind, level, [], blocks);
}
