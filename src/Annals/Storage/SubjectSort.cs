namespace Annals.Storage;

/// <summary>What a numbered name is the name of: a page may be listed as an entity and as a topic.</summary>
internal enum SubjectSort
{
    Page,
    Category,
    Publisher,
}
