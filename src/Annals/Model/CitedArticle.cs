namespace Annals.Model;

/// <summary>An article that an event cites and that was read.</summary>
/// <param name="Source">number of the citation, from 1</param>
/// <param name="Url">the citation's address</param>
public sealed record CitedArticle(int Source, string Url, Article Article);
