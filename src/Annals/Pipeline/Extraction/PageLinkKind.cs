namespace Annals.Pipeline.Extraction;

/// <summary>What a link to a page leads to.</summary>
internal enum PageLinkKind
{
    /// <summary>nothing that has a name, for example a heading of the same page</summary>
    None,

    Page,

    /// <summary>a picture or a category, which is no part of the text</summary>
    Hidden,

    /// <summary>a user, a user's talk page, or a list of contributions: the mark of a signature</summary>
    Person,

    /// <summary>a template, which shows where one does not exist or was only mentioned</summary>
    Template,
}
