using System.Text;
using Annals.Model;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Pipeline.Extraction;

/// <summary>Reads small pages for the tests of this folder.</summary>
internal static class DayPages
{
    public static ValueList<Reading> Read(string text, string name = "page", string? address = null, DateTimeOffset? seen = null) =>
        new Extractor().Read(new Capture(name, Encoding.UTF8.GetBytes(text), address, null, seen));

    public static Day One(string text, string name = "page") => Assert.IsType<DayReading>(Assert.Single(Read(text, name))).Day;

    /// <summary>The day of a body in the wrapper of 2021.</summary>
    public static Day Body(string body) =>
        One($"{{{{Current events|year=2021|month=03|day=4|content=\n<!-- All news items below this line -->\n{body}\n<!-- All news items above this line -->}}}}");

    public static Entry Entry(string body) => Assert.Single(Body(body).Entries);

    public static string Refusal(string text, string name = "page") => Assert.IsType<RefusedReading>(Assert.Single(Read(text, name))).Reason;

    /// <summary>An entry in one line: <c>category / topic &gt; topic / text</c>.</summary>
    public static string Shown(Entry entry) => $"{entry.Category ?? "-"} / {string.Join(" > ", entry.Topics.Select(topic => topic.Text))} / {entry.Text}{(entry.Held is null ? "" : " / held")}";
}
