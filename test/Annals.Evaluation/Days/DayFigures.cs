namespace Annals.Evaluation.Days;

/// <summary>Shares of the known events: read with the same text, and of all those with the same category, topics, links and sources; and how many were read that are not known.</summary>
internal sealed record DayFigures(int Events, double Found, double Category, double Topics, double Links, double Sources, double Extra);
