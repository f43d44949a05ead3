using System.Globalization;
using System.Text.Json;
using Annals.App.Tests.Server;
using Annals.Benchmarks.Chronicles;
using Annals.Model;

namespace Annals.App.Tests.Browsing;

/// <summary>
/// A chronicle whose every text is hostile: for each text of the shared folder an event that has it as headline, link label, topic, category, name, publisher,
/// title of its summary's words and credit of its picture. A tenth of the texts; all of them with <c>ANNALS_LONG=1</c>.
/// </summary>
public sealed class HostileChronicle : IDisposable
{
    private const int EventsOfDay = 25;

    /// <summary>A text beyond this is tried as far as here: what is shown of a headline ends before.</summary>
    private const int Longest = 4000;

    private static readonly DateOnly First = new(2021, 1, 5);

    private readonly Lazy<RunningServer> _server;

    public HostileChronicle()
    {
        _server = new Lazy<RunningServer>(() => RunningServer.Start(Folder));
        if (Checkout.SharedData is not { } shared)
        {
            return;
        }

        int step = IsLong ? 1 : 10;
        Texts = [.. HostileTexts.Read(shared).Select(text => text[..Math.Min(text.Length, Longest)]).Where(text => text.Any(char.IsLetterOrDigit)).Distinct(StringComparer.Ordinal).Where((_, i) => i % step == 0)];
        File.WriteAllLines(Path.Combine(Folder, "events.jsonl"), Texts.Select((_, i) => JsonSerializer.Serialize(Event(i))));
        BuiltChronicle.Make(Folder, ["events.jsonl"]);
    }

    /// <summary>Whether all texts are tried.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("ANNALS_LONG") == "1";

    /// <summary>Every text once; none where the shared data are not there.</summary>
    public IReadOnlyList<string> Texts { get; } = [];

    public string Site => Path.Combine(Folder, "site");

    internal RunningServer Server => _server.Value;

    private string Folder { get; } = Directory.CreateTempSubdirectory("annals-").FullName;

    public void Dispose()
    {
        if (_server.IsValueCreated)
        {
            _server.Value.Dispose();
        }

        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A line as <c>annals export events</c> prints it. Each name stands in three events, so that it has a page.</summary>
    private object Event(int i)
    {
        string text = Texts[i];
        string date = First.AddDays(i / EventsOfDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string address = string.Create(CultureInfo.InvariantCulture, $"/news/{date.Replace('-', '/')}/event-{i}");
        return new
        {
            url = address,
            title = text,
            date,
            headline = text,
            headlineCut = false,
            language = "en",
            textChanged = (string?)null,
            summary = new { text, source = 1, language = "en", mentions = new[] { new { entity = 0, start = 0, length = Scalars.Count(text) } } },
            category = text,
            topics = new[] { new { name = text, url = string.Create(CultureInfo.InvariantCulture, $"/topics/{i}"), page = text, links = Array.Empty<object>() } },
            sources = new[]
            {
                new { number = 1, publisher = text, via = text, language = "en", url = string.Create(CultureInfo.InvariantCulture, $"https://paper{i}.example/{Uri.EscapeDataString(text[..Math.Min(text.Length, 200)])}"), archived = (string?)null, published = date, state = (string?)null },
            },
            image = new { url = string.Create(CultureInfo.InvariantCulture, $"https://paper{i}.example/a.jpg"), credit = text, source = 1, licence = text, alternative = text },
            coverage = Array.Empty<object>(),
            quotes = Array.Empty<object>(),
            entities = Enumerable.Range(0, 3).Select(back => Texts[Math.Max(0, i - back)]).Distinct().Select((name, at) => new
            {
                name,
                url = (string?)null,
                wikipedia = (string?)null,
                wikidata = (string?)null,
                mentions = at == 0 ? [new { start = 0, length = Scalars.Count(text) }] : Array.Empty<object>(),
            }),
            related = Array.Empty<object>(),
            discussedIn = Array.Empty<object>(),
            history = Array.Empty<object>(),
            corrections = Array.Empty<object>(),
            evidence = Array.Empty<object>(),
            revision = 1,
            updated = date + "T00:00:00Z",
            licences = new[] { new { of = "headline", licence = text, from = (string?)null } },
            id = EventId.OfFirstAddress(address).ToString(),
            status = "current",
            because = (string?)null,
        };
    }
}
