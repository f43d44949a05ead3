namespace Annals.Model.Pages;

/// <summary>Whether the words that support a sentence were found.</summary>
public enum EvidenceState
{
    /// <summary>A cited article supports it in the words quoted.</summary>
    Found,

    /// <summary>Cited articles were read, and none of them says it.</summary>
    NotFound,

    /// <summary>No cited article was read.</summary>
    NotFetched,
}
