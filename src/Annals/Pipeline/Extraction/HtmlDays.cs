using System.Globalization;
using AngleSharp.Dom;
using Annals.Formats.Html;
using Annals.Language;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Reads rendered pages of one or several days.</summary>
internal static class HtmlDays
{
    private const string CachedTime = "Cached time: ";
    private const string RevisionMark = "\"wgRevisionId\":";

    /// <summary>Whether the page may be one of days: a page without a box of a day, and not named as a day's, is something else.</summary>
    public static bool MayBeDay(string html, Capture capture) =>
        html.Contains("current-events-content", StringComparison.Ordinal) || html.Contains("vevent", StringComparison.Ordinal) || html.Contains("Portal:Current", StringComparison.OrdinalIgnoreCase)
        || IsDayAddress(capture.Address) || IsDayAddress(capture.Name);

    /// <summary>The days of a page; nothing where it has no box of a day.</summary>
    public static ValueList<Reading> Read(string html, Capture capture, PageFacts given, ReadingLimits limits)
    {
        using HtmlPage page = HtmlPage.Parse(html, limits.HtmlDepth);
        string? title = given.Title ?? TitleOf(page.Root);
        DateTimeOffset? time = given.StateTime == capture.Seen ? TimeIn(html) ?? given.StateTime : given.StateTime;
        List<(IElement Box, IElement Content)> boxes = Boxes(page.Root);
        if (boxes.Count == 0 && IsNamedDay(title, capture) && (page.Root.QuerySelector(".mw-parser-output") ?? page.Root.Body) is { } body && body.QuerySelector("ul") is not null)
        {
            boxes.Add((body, body));
        }

        if (boxes.Count == 0)
        {
            return [];
        }

        bool single = boxes.Count == 1;
        string? revision = given.Revision ?? (single && title is not null && PageTitle.IsDayPage(title) ? NumberAfter(html, RevisionMark) : null);
        PageFacts facts = PageFacts.Of(capture, title, time, revision);
        bool bracketed = LabelsInBrackets(page.Root);
        List<Reading> readings = [];
        foreach ((IElement box, IElement content) in boxes)
        {
            readings.Add(Read(box, content, single ? facts : facts with { Date = null, Title = null }, page.Flattened, bracketed, limits));
        }

        return SameDay.Merge(readings);
    }

    private static Reading Read(IElement box, IElement content, PageFacts facts, int flattened, bool bracketed, ReadingLimits limits)
    {
        DiagnosticList diagnostics = new(limits);
        DateOnly? printed = box.QuerySelector(".bday, .dtstart") is { } day ? PageTitle.DateIn(day.TextContent) : null;
        printed ??= box.QuerySelector(".summary") is { } summary ? PageTitle.PrintedDate(summary.TextContent) : null;
        DateOnly? inId = PageTitle.DateIn(box.Id) ?? (box.QuerySelector("[id]") is { } anchor ? PageTitle.DateIn(anchor.Id) : null);
        if ((printed ?? facts.Date ?? inId) is not { } date)
        {
            return new RefusedReading($"{facts.Name} has a box of a day, but neither the box nor title, address or file name tells its date.");
        }

        foreach (DateOnly? other in new[] { facts.Date, inId }.Distinct())
        {
            if (other is { } differs && differs != date)
            {
                diagnostics.Add(HtmlPage.LineOf(box), WikitextDays.Disagreement("heading", date, differs));
            }
        }

        if (flattened > 0)
        {
            diagnostics.Add(0, $"{flattened} tags stood deeper than the limit of {limits.HtmlDepth} elements and were flattened");
        }

        List<OutlineLine> lines = new HtmlOutline(limits, bracketed, diagnostics).Read(content);
        ValueList<Entry> entries = new DayBuilder(diagnostics).Build(lines);
        return new DayReading(new Day(date, facts.StateTime, facts.Revision, facts.Title ?? PageTitle.Of(date), entries, diagnostics.ToValueList()));
    }

    /// <summary>A box of a day has a description or a date as its id; the box of an event in an article has neither.</summary>
    private static List<(IElement Box, IElement Content)> Boxes(IDocument root)
    {
        List<(IElement Box, IElement Content)> boxes = [];
        foreach (IElement box in root.QuerySelectorAll(".vevent"))
        {
            IElement? content = box.QuerySelector(".description");
            if ((content is not null || PageTitle.DateIn(box.Id) is not null) && !box.ClassList.Contains("infobox") && box.ParentElement?.Closest(".vevent") is null)
            {
                boxes.Add((box, content ?? box));
            }
        }

        if (boxes.Count == 0)
        {
            boxes.AddRange(root.QuerySelectorAll(".current-events-content").Select(content => (content.ParentElement ?? content, content)));
        }

        return boxes;
    }

    private static bool IsNamedDay(string? title, Capture capture) =>
        (title is not null && PageTitle.IsDayPage(title)) || IsDayAddress(capture.Address) || IsDayAddress(capture.Name);

    private static bool IsDayAddress(string? address) =>
        address is not null && PageTitle.DateIn(address) is not null && Uri.UnescapeDataString(address).Replace('_', ' ').Contains("Current events", StringComparison.OrdinalIgnoreCase);

    private static string? TitleOf(IDocument root)
    {
        string heading = root.QuerySelector("#firstHeading")?.TextContent ?? root.QuerySelector("title")?.TextContent ?? "";
        string title = CleanText.Of(heading);
        int dash = title.LastIndexOf(" - ", StringComparison.Ordinal);
        title = dash > 0 ? title[..dash] : title;
        return title.StartsWith("Portal:Current events", StringComparison.OrdinalIgnoreCase) ? title : null;
    }

    private static bool LabelsInBrackets(IDocument root)
    {
        int labelled = 0;
        int bracketed = 0;
        foreach (IElement anchor in root.QuerySelectorAll("li a.external"))
        {
            labelled++;
            bracketed += CitationLabel.IsBracketed(anchor.TextContent) ? 1 : 0;
        }

        return labelled > 0 && 2 * bracketed >= labelled;
    }

    /// <summary>MediaWiki notes when it rendered a page: <c>Cached time: 20250925122122</c>, in UTC.</summary>
    private static DateTimeOffset? TimeIn(string html) =>
        NumberAfter(html, CachedTime) is { Length: 14 } digits
        && DateTimeOffset.TryParseExact(digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time
            : null;

    private static string? NumberAfter(string html, string mark)
    {
        int at = html.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        ReadOnlySpan<char> rest = html.AsSpan(at + mark.Length, Math.Min(20, html.Length - at - mark.Length)).TrimStart();
        int end = rest.IndexOfAnyExceptInRange('0', '9');
        return end <= 0 ? null : rest[..end].ToString();
    }
}
