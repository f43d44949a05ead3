using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Composition;

/// <summary>Counts the events of each category by year and month.</summary>
internal static class CategoryYears
{
    private const int Months = 12;

    public static Dictionary<int, ValueList<CategoryMonths>> Read(IChronicle chronicle, IReadOnlyList<SubjectName> categories)
    {
        SortedDictionary<int, List<CategoryMonths>> years = [];
        foreach (SubjectName category in categories)
        {
            NamedAddress named = new(category.Name, category.Url);
            foreach (IGrouping<int, (DateOnly Date, int Events)> year in chronicle.Dates(SubjectKind.Category, category.Id).GroupBy(day => day.Date.Year))
            {
                int[] months = new int[Months];
                foreach ((DateOnly date, int events) in year)
                {
                    months[date.Month - 1] += events;
                }

                if (!years.TryGetValue(year.Key, out List<CategoryMonths>? known))
                {
                    years.Add(year.Key, known = []);
                }

                known.Add(new CategoryMonths(named, [.. months]));
            }
        }

        return years.ToDictionary(
            year => year.Key,
            year => year.Value.OrderByDescending(category => category.Events).ThenBy(category => category.Category.Url, StringComparer.Ordinal).ToValueList());
    }
}
