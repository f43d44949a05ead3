namespace Annals.Model.Pages;

/// <summary>What a stretch of an editorial's text is.</summary>
public enum EditorialInlineKind
{
    Text,
    Emphasis,
    Strong,

    /// <summary>a link to an event of the chronicle</summary>
    EventLink,

    /// <summary>a link to elsewhere</summary>
    WebLink,
    Break,
}
