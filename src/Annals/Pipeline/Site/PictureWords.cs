using System.Globalization;
using System.Text;
using Annals.Model;

namespace Annals.Pipeline.Site;

/// <summary>The words of the site's own in pictures and below them, beside <see cref="Words"/>.</summary>
internal static class PictureWords
{
    public const string Numbers = "The numbers";
    public const string ByCategory = "By category and month";
    public const string OverTime = "Over time";
    public const string Together = "Together in these events";
    public const string Month = "Month";
    public const string Year = "Year";
    public const string Category = "Category";
    public const string Period = "Period";
    public const string Events = "Events";
    public const string Names = "Names";
    public const string All = "All";

    public const string YearCaption = "Every square is a day, every column a week from Monday down: the darker, the more events. An outlined day was not read.";
    public const string YearsCaption = "Every square is a month, every row a year: the darker, the more events.";
    public const string CategoriesCaption = "Twelve months, January first; all bars on one scale.";
    public const string ArcsCaption = "The larger the dot, the more events in common; an arc joins names that stand together in at least two of them.";

    public static string Timeline(bool byMonth, string most, int events) =>
        string.Create(CultureInfo.InvariantCulture, $"Events by {(byMonth ? "month" : "year")}; the most in {most}: {events}.");

    public const string Source = "Source";
    public const string Published = "Published";
    public const string State = "State";

    public const string CoverageLine = " The line is the day of the event.";
    public const string CoverageRing = " A ring is a page that is no longer there or says something else now.";

    /// <param name="known">of how many reports the day is known</param>
    public static string Coverage(int known, int all, DateOnly first, DateOnly last) =>
        string.Create(CultureInfo.InvariantCulture, $"When it was reported: {known} of {all} reports, from {DateWords.Short(first)} to {DateWords.Short(last)}.");

    /// <summary><c>Jan 4 · Feb 0 · …</c></summary>
    /// <param name="months">a number for each of the twelve</param>
    public static string Months(ValueList<int> months)
    {
        StringBuilder text = new();
        for (int i = 0; i < months.Count; i++)
        {
            text.Append(i == 0 ? "" : " · ").Append(ListWords.ShortMonths[i]).Append(' ').Append(CultureInfo.InvariantCulture, $"{months[i]}");
        }

        return text.ToString();
    }
}
