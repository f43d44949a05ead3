using System.Globalization;
using System.Text;
using System.Text.Json;
using Annals.Formats.Gzip;
using Annals.Language;
using Annals.Model;

namespace Annals.Tests.Pipeline.Extraction;

/// <summary>Every line of the portal since 2002, written as escaped wikitext with a citation, comes out again. A tenth of the days unless ANNALS_LONG=1.</summary>
public sealed class PortalLinesTests
{
    private const string Markup = "[]{}<>'|=*#:;~&_";

    [Fact]
    public void Every_line_of_twenty_four_years_comes_out_again()
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the shared data is not there");
        bool all = Environment.GetEnvironmentVariable("ANNALS_LONG") == "1";
        GzipReading file = GzipContent.Decode(File.ReadAllBytes(Path.Combine(Checkout.SharedData!, "portal", "24-years.jsonl.gz")), 256 << 20);
        Assert.Equal(GzipState.Whole, file.State);
        int days = 0;
        int lines = 0;
        foreach (string day in Encoding.UTF8.GetString(file.Bytes.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (all || days % 10 == 0)
            {
                lines += Check(day);
            }

            days++;
        }

        Assert.True(days > 8000 && lines > (all ? 90_000 : 9_000), $"only {lines} lines of {days} days were seen");
    }

    private static int Check(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        DateOnly date = DateOnly.ParseExact(document.RootElement.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        StringBuilder page = new(string.Create(CultureInfo.InvariantCulture, $"{{{{Current events|year={date.Year}|month={date:MM}|day={date.Day}|content=\n"));
        List<string> expected = [];
        foreach (JsonProperty category in document.RootElement.GetProperty("categories").EnumerateObject())
        {
            page.Append(";Transport\n");
            foreach (JsonElement line in category.Value.EnumerateArray())
            {
                string text = CleanText.Of(line.GetString()!);
                if (text.Any(char.IsLetterOrDigit))
                {
                    expected.Add(text);
                    page.Append('*').Append(Escaped(text)).Append(CultureInfo.InvariantCulture, $" [https://a.example/{expected.Count} (BBC)]\n");
                }
            }
        }

        Day day = DayPages.One(page.Append("}}").ToString());
        Assert.Equal(date, day.Date);
        Assert.Equal(expected, day.Entries.Select(entry => entry.Text));
        Assert.All(day.Entries, entry => Assert.Single(entry.Citations));
        return expected.Count;
    }

    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char character in text)
        {
            _ = Markup.Contains(character, StringComparison.Ordinal) ? escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)character};") : escaped.Append(character);
        }

        return escaped.ToString();
    }
}
