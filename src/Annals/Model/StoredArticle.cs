namespace Annals.Model;

/// <summary>An article as the chronicle keeps it.</summary>
/// <param name="Number">the chronicle's number of the article</param>
/// <param name="Capture">number of the capture it was read from</param>
/// <param name="Part">its place among the articles of that capture, from 0</param>
/// <param name="Name">what messages call the capture</param>
public sealed record StoredArticle(long Number, long Capture, int Part, string Name, Article Article);
