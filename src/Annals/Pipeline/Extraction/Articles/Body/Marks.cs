namespace Annals.Pipeline.Extraction.Articles.Body;

/// <summary>What a page's own names (classes, ids, roles, element names) say a part of it is.</summary>
[Flags]
internal enum Marks : ulong
{
    None = 0,
    Nav = 1UL << 0,
    Footer = 1UL << 1,
    Header = 1UL << 2,
    Aside = 1UL << 3,
    Caption = 1UL << 4,
    Credit = 1UL << 5,
    Form = 1UL << 6,
    Hidden = 1UL << 7,
    Related = 1UL << 8,
    Share = 1UL << 9,
    Comment = 1UL << 10,
    Bio = 1UL << 11,
    Byline = 1UL << 12,
    Dateline = 1UL << 13,
    Tags = 1UL << 14,
    Signup = 1UL << 15,
    Ad = 1UL << 16,
    Gallery = 1UL << 17,
    Widget = 1UL << 18,
    Breadcrumb = 1UL << 19,
    Pager = 1UL << 20,
    Legal = 1UL << 21,
    Contents = 1UL << 22,
    Teaser = 1UL << 23,
    Media = 1UL << 24,
    Account = 1UL << 25,
    Pullquote = 1UL << 26,
    Figure = 1UL << 27,
    Infobox = 1UL << 28,
    Headline = 1UL << 29,
    Standfirst = 1UL << 30,
    Article = 1UL << 31,
    Main = 1UL << 32,
    Body = 1UL << 33,

    /// <summary>Parts that stand around the text of an article, whatever the page.</summary>
    Around = Nav | Footer | Header | Aside | Form | Hidden | Related | Share | Comment | Bio | Signup | Ad | Breadcrumb | Pager | Legal | Account | Widget,

    /// <summary>Parts that stand within the text of an article and are no part of it.</summary>
    Within = Caption | Credit | Byline | Dateline | Tags | Gallery | Contents | Teaser | Media | Pullquote | Figure,

    /// <summary>Marks that say a part is not text; a part that holds most of the page's prose is not what they say.</summary>
    Clutter = Around | Within | Infobox,
}
