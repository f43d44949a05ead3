using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Counts the events of each category in a year by month.</summary>
internal static class CategoryYears
{
    private const int Months = 12;

    /// <summary>The categories that have events in the year, those with most first.</summary>
    public static ValueList<CategoryMonths> Read(IChronicle chronicle, int year)
    {
        (DateOnly first, DateOnly last) = DayCalendar.YearOf(new DateOnly(year, 1, 1));
        List<CategoryMonths> categories = [];
        foreach (SubjectName category in chronicle.Subjects(SubjectKind.Category))
        {
            int[] months = new int[Months];
            foreach ((DateOnly date, int events) in chronicle.Dates(SubjectKind.Category, category.Id, first, last))
            {
                months[date.Month - 1] += events;
            }

            if (months.Any(events => events > 0))
            {
                categories.Add(new CategoryMonths(new NamedAddress(category.Name, category.Url), [.. months]));
            }
        }

        return categories.OrderByDescending(category => category.Events).ThenBy(category => category.Category.Url, StringComparer.Ordinal).ToValueList();
    }
}
