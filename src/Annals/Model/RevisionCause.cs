namespace Annals.Model;

/// <summary>What made a new revision of an event.</summary>
public enum RevisionCause
{
    /// <summary>a state of a day page</summary>
    Portal,

    /// <summary>an article</summary>
    Article,

    /// <summary>a decision made by hand</summary>
    Person,

    /// <summary>another version of the program</summary>
    Program,
}
