namespace Annals.Model;

/// <summary>One block of an article's body: white space is single, and nothing is glued across blocks.</summary>
public sealed record Paragraph(ParagraphKind Kind, string Text);
