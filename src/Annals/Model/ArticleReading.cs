namespace Annals.Model;

/// <summary>An article.</summary>
public sealed record ArticleReading(Article Article) : Reading;
