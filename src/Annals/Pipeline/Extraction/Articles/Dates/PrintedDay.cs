using System.Globalization;

namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>Where the day that a page prints is believed rather than the one its head gives.</summary>
internal static class PrintedDay
{
    /// <summary>A moment in UTC is moved to the day before only in its first hours, and to the day after only in its last.</summary>
    private const int Noon = 12;

    /// <summary>The rank of what stands at the headline, is marked as a date, or fills a line before the text.</summary>
    private const int MostRank = 6;

    /// <param name="said">the best date that the page gives</param>
    /// <param name="all">all dates of the page, the best first</param>
    /// <param name="url">the address of the page, which may name the month</param>
    public static DateCandidate Of(DateCandidate said, List<DateCandidate> all, string? url) =>
        said.Place != DatePlace.Said ? said : NextDay(said, all) ?? Original(said, all, url) ?? said;

    /// <summary>The head gives a moment in UTC, and the page prints the day of that moment in its own zone.</summary>
    private static DateCandidate? NextDay(DateCandidate said, List<DateCandidate> all)
    {
        if (!IsUniversal(said.Value) || Hour(said) is not { } hour)
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

    /// <summary>The page prints an earlier day at its beginning, which no word calls that of a change, and the head's nowhere: as where a site was moved, or a text published anew.</summary>
    private static DateCandidate? Original(DateCandidate said, List<DateCandidate> all, string? url)
    {
        if (url is not null && AddressDate.NamesMonth(url, said))
        {
            return null;
        }

        DateCandidate? near = null;
        foreach (DateCandidate date in all)
        {
            if ((date.Place != DatePlace.Said || date.From == AddressDate.From) && !date.IsModified && (date.Number == said.Number || date.Turned == said.Day))
            {
                return null;
            }

            near ??= date.Place == DatePlace.Near && date.Rank <= MostRank && !date.From.Contains("Created", StringComparison.OrdinalIgnoreCase) ? date : null;
        }

        return near is { IsModified: false } && IsBefore(near, said) && !all.Exists(date => date.IsModified && date.Number == near.Number) ? near : null;
    }

    /// <summary>Whether a printed day is earlier than the head's, and no zone makes it the same.</summary>
    private static bool IsBefore(DateCandidate near, DateCandidate said) =>
        said.Number - near.Number > 1 || (said.Number - near.Number == 1 && Hour(said) is >= Noon);

    private static int? Hour(DateCandidate date) =>
        date.Value.Length >= 13 && int.TryParse(date.Value.AsSpan(11, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int hour) ? hour : null;

    private static bool IsUniversal(string value) => value.EndsWith('Z') || value.EndsWith("+00:00", StringComparison.Ordinal);
}
