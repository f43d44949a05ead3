namespace Annals.Model;

/// <summary>What one reading of a capture gave: a <see cref="DayReading"/>, an <see cref="ArticleReading"/> or a <see cref="RefusedReading"/>. A capture may give several.</summary>
public abstract record Reading;
