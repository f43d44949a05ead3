namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>A date somewhere on a page.</summary>
/// <param name="Value">ISO 8601</param>
/// <param name="From">where it was found</param>
/// <param name="IsModified">it says when the article was changed</param>
internal sealed record DateCandidate(string Value, string From, bool IsModified)
{
    public string Day => Value[..10];

    public int Year => int.Parse(Value.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
}
