using Annals.Model;

namespace Annals.Search;

/// <summary>One condition of a search: words that stand together, or a name that lists the event.</summary>
/// <param name="Subject">what the name is a name of; null: words of the headline and of the linked names</param>
/// <param name="Text">as typed, without quotation marks; never without a letter or digit</param>
/// <param name="IsBeginning">the last word may go on</param>
/// <param name="IsExcluded">the event must not have it</param>
public sealed record SearchTerm(SubjectKind? Subject, string Text, bool IsBeginning = false, bool IsExcluded = false);
