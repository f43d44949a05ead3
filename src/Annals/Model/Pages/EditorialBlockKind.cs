namespace Annals.Model.Pages;

/// <summary>What a block of an editorial is.</summary>
public enum EditorialBlockKind
{
    Paragraph,
    Heading,
    Quote,

    /// <summary>a list of <see cref="Item"/>s</summary>
    List,

    /// <summary>a numbered list of <see cref="Item"/>s</summary>
    NumberedList,
    Item,

    /// <summary>a change of subject: a rule between paragraphs</summary>
    Break,
}
