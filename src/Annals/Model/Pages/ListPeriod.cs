namespace Annals.Model.Pages;

/// <summary>Which part of a long list: a year, a month, or a numbered piece of a month.</summary>
/// <param name="Year">1 to 9999</param>
/// <param name="Month">1 to 12; 0: the whole year</param>
/// <param name="Number">of the piece of the month, from 1 for its oldest events</param>
public readonly record struct ListPeriod(int Year, int Month = 0, int Number = 1)
{
    /// <summary>The last part of its address: <c>2017</c>, <c>2017-11</c>, <c>2017-11-2</c>.</summary>
    public string Suffix =>
        Month == 0 ? string.Create(null, $"{Year:0000}")
        : Number == 1 ? string.Create(null, $"{Year:0000}-{Month:00}")
        : string.Create(null, $"{Year:0000}-{Month:00}-{Number}");
}
