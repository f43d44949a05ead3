using System.Globalization;
using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>Reads wikitext pages of one or several days.</summary>
internal static class WikitextDays
{
    /// <summary>Whether the text carries a marker of the portal's day pages.</summary>
    public static bool IsMarked(string text) => DayHead.Next(text, 0) is not null || DayBody.HasMarker(text);

    /// <summary>Whether there is a list line: without one and without markers a text is no day page.</summary>
    public static bool HasList(string text) => text.StartsWith('*') || text.Contains("\n*", StringComparison.Ordinal);

    public static ValueList<Reading> Read(string text, PageFacts facts, ReadingLimits limits) => SameDay.Merge([.. Days(text, facts, limits)]);

    private static IEnumerable<Reading> Days(string text, PageFacts facts, ReadingLimits limits)
    {
        int line = 1;
        int counted = 0;
        List<DayBody> bodies = DayBody.All(text);
        foreach (DayBody body in bodies)
        {
            line += text.AsSpan(counted, body.Start - counted).Count('\n');
            counted = body.Start;
            DateOnly? fromPage = bodies.Count == 1 ? facts.Date : null;
            if ((body.Date ?? fromPage) is not { } date)
            {
                yield return new RefusedReading($"{facts.Name} looks like a day page, but neither a template nor title, address or file name tells its date.");
                continue;
            }

            DiagnosticList diagnostics = new(limits);
            if (body.Date is { } inTemplate && fromPage is { } outside && inTemplate != outside)
            {
                diagnostics.Add(1, Disagreement("template", inTemplate, outside));
            }

            if (body.Lacks is { } lacks)
            {
                diagnostics.Add(line, lacks);
            }

            List<OutlineLine> lines = WikitextOutline.Read(text, body, line, limits, diagnostics);
            ValueList<Entry> entries = new DayBuilder(diagnostics).Build(lines);
            yield return new DayReading(new Day(date, facts.StateTime, facts.Revision, facts.Title ?? PageTitle.Of(date), entries, diagnostics.ToValueList()));
        }
    }

    public static string Disagreement(string what, DateOnly used, DateOnly other) => string.Create(
        CultureInfo.InvariantCulture, $"the {what} says {used:yyyy-MM-dd}, title, address or file name say {other:yyyy-MM-dd}; the {what} counts");
}
