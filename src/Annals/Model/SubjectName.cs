namespace Annals.Model;

/// <summary>A topic, an entity, a category or a publisher: its number, canonical name, slug and how many current events it has.</summary>
/// <param name="Id">the chronicle's number; a topic and the entity of the same page have one</param>
/// <param name="Key">folded page name, category or host</param>
public sealed record SubjectName(SubjectKind Kind, long Id, string Key, string Name, string Slug, int Events)
{
    /// <summary>Site path without extension.</summary>
    public string Url => string.Concat(Folder(Kind), "/", Slug);

    public static string Folder(SubjectKind kind) => kind switch
    {
        SubjectKind.Entity => "entities",
        SubjectKind.Topic => "topics",
        SubjectKind.Category => "categories",
        _ => "publishers",
    };
}
