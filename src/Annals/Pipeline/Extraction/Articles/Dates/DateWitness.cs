namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>What the dates of a page say of the best one of them: that month and day are exchanged, or that another of equal standing is the one the page shows.</summary>
internal static class DateWitness
{
    /// <param name="best">the best date of the publication</param>
    /// <param name="all">all dates of the page, the best first</param>
    /// <param name="url">the address of the page</param>
    public static DateCandidate Of(DateCandidate best, List<DateCandidate> all, string? url)
    {
        DateCandidate turned = Turned(best, all) ?? best;
        return Shown(turned, all) ?? PrintedDay.Of(turned, all, url);
    }

    /// <summary>A date in numbers, where another place writes the same one beyond doubt with month and day exchanged.</summary>
    private static DateCandidate? Turned(DateCandidate best, List<DateCandidate> all)
    {
        if (!best.IsDoubtful || all.Exists(date => !date.IsDoubtful && date.Day == best.Day))
        {
            return null;
        }

        DateCandidate? sure = all.Find(date => !date.IsDoubtful && date.Day == best.Turned);
        return sure is null ? null : best with { Value = sure.Value, From = $"{best.From}, read as {sure.From} writes it", IsDoubtful = false };
    }

    /// <summary>Where the head gives several days: the first that the page prints. Where it prints none of them: an earlier one that it prints as that of the publication.</summary>
    private static DateCandidate? Shown(DateCandidate best, List<DateCandidate> all)
    {
        if (best.Place != DatePlace.Said || all.Exists(date => IsPrinted(date) && !date.IsModified && Math.Abs(date.Number - best.Number) <= 1))
        {
            return null;
        }

        return all.Find(date => date.Place == DatePlace.Said && !date.IsModified && all.Exists(printed => printed.Place == DatePlace.Near && !printed.IsModified && printed.Day == date.Day))
            ?? all.Find(date => date is { Place: DatePlace.Near, IsLabelled: true, IsModified: false } && date.Number < best.Number);
    }

    private static bool IsPrinted(DateCandidate date) => date.Place != DatePlace.Said || date.From == AddressDate.From;
}
