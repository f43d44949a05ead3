namespace Annals.Model;

/// <summary>Words that stand together, as they are looked for in texts.</summary>
/// <param name="Words">plain lower-case letters and digits; at least one</param>
/// <param name="IsBeginning">the last word may go on</param>
/// <param name="IsExcluded">what has it is not found</param>
public sealed record SearchPhrase(ValueList<string> Words, bool IsBeginning, bool IsExcluded);
