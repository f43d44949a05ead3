namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>A date somewhere on a page.</summary>
/// <param name="Value">ISO 8601</param>
/// <param name="From">where it was found</param>
/// <param name="IsModified">it says when the article was changed</param>
internal sealed record DateCandidate(string Value, string From, bool IsModified)
{
    public DatePlace Place { get; init; }

    /// <summary>How good its place on the page is: less is better.</summary>
    public int Rank { get; init; }

    /// <summary>It is an element for dates that stands at the headline.</summary>
    public bool IsBeside { get; init; }

    /// <summary>The page's own names call its place one for dates.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Written in numbers of which month and day may be exchanged.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>It stands behind the text.</summary>
    public bool IsBehind { get; init; }

    /// <summary>A word before it says that it is of the publication.</summary>
    public bool IsLabelled { get; init; }

    public string Day => Value[..10];

    public int Year => int.Parse(Value.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Days since the first of the calendar.</summary>
    public int Number => DateOnly.ParseExact(Day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber;

    /// <summary>The day with its month and day exchanged, as it may have been meant where it was printed in numbers.</summary>
    public string Turned => $"{Value[..4]}-{Value[8..10]}-{Value[5..7]}";
}
