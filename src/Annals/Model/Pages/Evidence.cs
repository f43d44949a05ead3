namespace Annals.Model.Pages;

/// <summary>Where in the cited articles a sentence of the headline was read, or that it was not.</summary>
/// <param name="Start">offset of the sentence in the headline, in Unicode scalar values</param>
/// <param name="Length">in Unicode scalar values</param>
/// <param name="Spans">the words that support it, all of one article; empty unless <paramref name="State"/> is <see cref="EvidenceState.Found"/></param>
public sealed record Evidence(int Start, int Length, EvidenceState State, ValueList<EvidenceSpan> Spans);
