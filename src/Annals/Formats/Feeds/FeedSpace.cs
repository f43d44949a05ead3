namespace Annals.Formats.Feeds;

/// <summary>The vocabularies a feed is written in.</summary>
internal enum FeedSpace
{
    /// <summary>RSS, of whatever version</summary>
    Own,
    Atom,
    Rdf,
    DublinCore,
    DublinCoreTerms,
    Content,
    Media,
    Itunes,
    Xhtml,
    CreativeCommons,

    /// <summary>of the program that made a feed</summary>
    Admin,

    /// <summary>of comments (well-formed web)</summary>
    CommentApi,

    /// <summary>any other</summary>
    Other,
}
