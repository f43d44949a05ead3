using System.Globalization;

namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>Where the day that a page prints is believed rather than the one its head gives.</summary>
internal static class PrintedDay
{
    /// <summary>A moment in UTC is moved to the day before only in its first hours, and to the day after only in its last.</summary>
    private const int Noon = 12;

    /// <param name="said">the best date that the page gives</param>
    /// <param name="all">all dates of the page, the best first</param>
    /// <param name="url">the address of the page, which may name the month</param>
    public static DateCandidate Of(DateCandidate said, List<DateCandidate> all, string? url) =>
        said.Place != DatePlace.Said ? said : NextDay(said, all) ?? Original(said, all, url) ?? said;

    /// <summary>The head gives a moment in UTC, and the page prints the day of that moment in its own zone.</summary>
    private static DateCandidate? NextDay(DateCandidate said, List<DateCandidate> all)
    {
        if (!IsUniversal(said.Value) || said.Value.Length < 13 || !int.TryParse(said.Value.AsSpan(11, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int hour))
        {
            return null;
        }

        foreach (DateCandidate date in all)
        {
            if (date.Place != DatePlace.Behind && !IsUniversal(date.Value) && (date.Place != DatePlace.Said || date.From == AddressDate.From))
            {
                switch (date.Number - said.Number)
                {
                    case 0:
                        return null;
                    case -1 when hour < Noon:
                    case 1 when hour >= Noon:
                        return date with { From = $"{date.From}, the page's own day of {said.From}", IsModified = false };
                    default:
                        break;
                }
            }
        }

        return null;
    }

    /// <summary>The head gives the article no change later than its publication, as where a site was moved, and the page prints one earlier day, and the head's nowhere.</summary>
    private static DateCandidate? Original(DateCandidate said, List<DateCandidate> all, string? url)
    {
        bool changed = false;
        DateCandidate? near = null;
        if (url is not null && AddressDate.NamesMonth(url, said))
        {
            return null;
        }

        foreach (DateCandidate date in all)
        {
            if (date.Place == DatePlace.Said)
            {
                if (date.IsModified && string.CompareOrdinal(date.Day, said.Day) > 0)
                {
                    return null;
                }

                changed |= date.IsModified;
            }

            if ((date.Place != DatePlace.Said || date.From == AddressDate.From) && (date.Number == said.Number || date.Turned == said.Day))
            {
                return null;
            }

            near ??= date.Place == DatePlace.Near ? date : null;
        }

        return changed && near is { IsModified: false } && said.Number - near.Number > 1 ? near : null;
    }

    private static bool IsUniversal(string value) => value.EndsWith('Z') || value.EndsWith("+00:00", StringComparison.Ordinal);
}
