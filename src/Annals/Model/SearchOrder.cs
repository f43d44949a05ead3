namespace Annals.Model;

/// <summary>In which order what was found is given.</summary>
public enum SearchOrder
{
    /// <summary>newest first</summary>
    Date,

    /// <summary>best first: a word in the headline counts for more than one in a name, and that for more than one in the texts; rare words count for more than common ones</summary>
    Relevance,
}
