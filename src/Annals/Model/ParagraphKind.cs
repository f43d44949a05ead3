namespace Annals.Model;

/// <summary>What a block of an article's body is.</summary>
public enum ParagraphKind
{
    Text,
    Heading,
    Quote,
    ListItem,

    /// <summary>A row of a table, its cells divided by <c> | </c>.</summary>
    TableRow,

    /// <summary>Text whose line breaks mean something.</summary>
    Preformatted,
}
