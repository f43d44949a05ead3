namespace Annals.Evaluation.Articles;

/// <summary>What was measured of one part of a set's pages.</summary>
/// <param name="Part">as the referee calls it: <c>body full text</c>, <c>date</c>, …</param>
internal sealed record Figure(string Set, string Part, double Precision, double Recall, double F1);
