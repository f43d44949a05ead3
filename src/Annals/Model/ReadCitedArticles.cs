using Annals.Model.Pages;

namespace Annals.Model;

/// <summary>What the articles that an event cites give it. Pure: the same texts give the same findings.</summary>
/// <param name="articles">those that were read, by source number; never empty</param>
public delegate Findings ReadCitedArticles(EventContent content, IReadOnlyList<CitedArticle> articles);
