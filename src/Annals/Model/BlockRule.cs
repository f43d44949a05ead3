namespace Annals.Model;

/// <summary>What decided that a block of a page is part of an article's body, or that it is not.</summary>
public enum BlockRule
{
    /// <summary>The weighed features of the block.</summary>
    Vote,

    /// <summary>The second weighing, against the first: what stands around the block.</summary>
    SecondLook,

    /// <summary>It is the headline, which is no part of the body.</summary>
    Headline,

    /// <summary>The same words stand before it.</summary>
    Repeated,

    /// <summary>A longer paragraph near it has its words as well.</summary>
    PullQuote,

    /// <summary>A heading under which nothing stands.</summary>
    EmptyHeading,

    /// <summary>The body is longer than what is kept.</summary>
    Limit,

    /// <summary>The sentence under the headline of a plain text, which is its description.</summary>
    Standfirst,

    /// <summary>The line of a plain text that names its writers.</summary>
    Byline,

    /// <summary>What stands under a picture of a plain text.</summary>
    Caption,

    /// <summary>A paragraph of a text that has no marks and is kept as it is.</summary>
    Plain,
}
