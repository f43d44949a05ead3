namespace Annals.Model.Pages;

/// <summary>What the first page of a long day says of all its parts.</summary>
/// <param name="Parts">the events on each part, from the first on</param>
/// <param name="Categories">in the order of the day</param>
public sealed record DayContents(ValueList<int> Parts, ValueList<DayCategory> Categories)
{
    /// <summary>How many events the day has.</summary>
    public int Events => Parts.Sum(events => events);

    public static DayContents Of(ValueList<DayPart> parts)
    {
        List<DayCategory> categories = [];
        foreach (DayPart part in parts)
        {
            foreach (DayGroup group in part.Groups)
            {
                if (categories.Count > 0 && categories[^1].Category == group.Category)
                {
                    categories[^1] = categories[^1] with { Events = categories[^1].Events + group.Rows.Count };
                }
                else
                {
                    categories.Add(new DayCategory(group.Category, group.Rows.Count, part.Number));
                }
            }
        }

        return new DayContents(parts.Select(part => part.Events).ToValueList(), categories.ToValueList());
    }
}
