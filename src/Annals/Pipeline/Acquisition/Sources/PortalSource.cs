using System.Globalization;
using System.Runtime.CompilerServices;
using Annals.Model;
using Annals.Pipeline.Acquisition.Http;

namespace Annals.Pipeline.Acquisition.Sources;

/// <summary>
/// Day pages by MediaWiki's API (<c>action=query&amp;prop=revisions</c>). What changed is asked for fifty pages at a time; the pages that did are fetched
/// one by one, by the number of the revision, so that each capture is one state of one page as the server gave it.
/// </summary>
/// <param name="lag">how far the server's copies may lag behind before it is left in peace, in seconds (<c>maxlag</c>)</param>
public sealed class PortalSource(PoliteClient client, FetchLimits limits, TimeProvider time, int lag = 5)
{
    /// <summary>Pages asked about at once: the API's limit for anybody.</summary>
    public const int PagesAtOnce = 50;

    /// <summary>Before the title of a day page's date.</summary>
    public const string TitleStart = "Portal:Current events/";

    /// <summary>Answers that are followed for one question before the server is taken to go in circles.</summary>
    private const int MostContinuations = 100;

    /// <summary>How often a server that lags behind is waited for within one run.</summary>
    private const int MostLags = 3;

    /// <summary>Asks for pages and fetches those that are new or changed. Each step is to be recorded before the next is asked for.</summary>
    /// <param name="api">the API's address</param>
    public async IAsyncEnumerable<PortalStep> FetchAsync(
        string api, IReadOnlyList<DateOnly> dates, IReadOnlyDictionary<DateOnly, PortalPage> known, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (DateOnly[] some in dates.Chunk(PagesAtOnce))
        {
            PortalStep step = await StepAsync(api, some, known, cancellation);
            yield return step;
            if (step.Stop is not null)
            {
                yield break;
            }
        }
    }

    /// <summary>The title of a date's page.</summary>
    public static string TitleOf(DateOnly date) => TitleStart + date.ToString("yyyy MMMM d", CultureInfo.InvariantCulture);

    private async Task<PortalStep> StepAsync(string api, DateOnly[] dates, IReadOnlyDictionary<DateOnly, PortalPage> known, CancellationToken cancellation)
    {
        string titles = string.Join('|', dates.Select(TitleOf));
        string question = Ask(api, $"prop=revisions&rvprop=ids%7Ctimestamp&titles={Uri.EscapeDataString(titles)}");
        Dictionary<string, string?> revisions = new(StringComparer.Ordinal);
        string more = "";
        string? moved = null;
        for (int i = 0; i < MostContinuations; i++)
        {
            (FetchAnswer answer, PortalAnswer? read) = await QueryAsync(question + more, cancellation);
            if (read is null)
            {
                return Stopped([], [], answer);
            }

            moved = MovedApi(api, question + more, answer.MovedTo);
            foreach ((string title, string? revision) in read.Revisions)
            {
                revisions[title] = revision;
            }

            if (read.Continue is not { } rest || rest == more)
            {
                break;
            }

            more = rest;
        }

        return await PagesAsync(api, dates, revisions, known, cancellation) with { MovedTo = moved };
    }

    private async Task<PortalStep> PagesAsync(
        string api, DateOnly[] dates, Dictionary<string, string?> revisions, IReadOnlyDictionary<DateOnly, PortalPage> known, CancellationToken cancellation)
    {
        List<PortalPage> pages = [];
        List<FetchedCapture> captures = [];
        foreach (DateOnly date in dates)
        {
            if (!revisions.TryGetValue(TitleOf(date), out string? revision))
            {
                // The server said nothing of this page: it is asked again at the next turn.
                continue;
            }

            DateTimeOffset now = time.GetUtcNow();
            PortalPage? before = known.GetValueOrDefault(date);
            if (revision is null || revision == before?.Revision)
            {
                pages.Add(before is null ? new PortalPage(date, null, now, now) : before with { Asked = now });
                continue;
            }

            string address = Ask(api, $"prop=revisions&rvslots=main&rvprop=ids%7Ctimestamp%7Ccontent&revids={revision}");
            (FetchAnswer answer, PortalAnswer? read) = await QueryAsync(address, cancellation);
            if (read is null)
            {
                return Stopped(pages, captures, answer);
            }

            if (read.Revisions.Count == 0)
            {
                // Deleted between the two questions.
                continue;
            }

            captures.Add(new FetchedCapture(
                new Capture(TitleOf(date), answer.Body, address, answer.Header("Content-Type"), null), now, answer.Status ?? 0, SourceHeaders.Text(answer)));
            pages.Add(new PortalPage(date, revision, now, now));
        }

        return new PortalStep(pages, captures, null);
    }

    /// <summary>An answer that could be read; a server that lags behind is waited for.</summary>
    private async Task<(FetchAnswer Answer, PortalAnswer? Read)> QueryAsync(string address, CancellationToken cancellation)
    {
        for (int lags = 0; ; lags++)
        {
            FetchAnswer answer = await client.FetchAsync(new FetchRequest(address, IsProgramInterface: true), cancellation);
            if (answer.Refusal is not null)
            {
                return (answer, null);
            }

            PortalAnswer? read = PortalAnswer.Read(answer.Body);
            if (read is { Error: null })
            {
                return (answer, read);
            }

            if (read?.Error is "maxlag" or "ratelimited" && lags < MostLags)
            {
                TimeSpan wait = RetryAfter.Read(answer.Header("Retry-After"), time.GetUtcNow(), limits.LongestWait) ?? TimeSpan.FromSeconds(lag);
                if (wait <= limits.Deadline)
                {
                    await Task.Delay(wait, time, cancellation);
                    continue;
                }
            }

            string words = read is null ? "the answer is none of MediaWiki's API" : $"the API answers with an error: {Short(read.Words ?? "")}";
            return (answer with { Refusal = new FetchRefusal(FetchFault.Body, words) }, null);
        }
    }

    private static PortalStep Stopped(List<PortalPage> pages, List<FetchedCapture> captures, FetchAnswer answer) =>
        new(pages, captures, answer.Refusal, Wait: answer.Wait, Status: answer.Status);

    /// <summary>Where the API itself is now, by where a question to it was answered; null: where it was, or the new address does not have the question at its end.</summary>
    private static string? MovedApi(string api, string asked, Uri? moved)
    {
        string question = asked[api.Length..];
        return moved?.AbsoluteUri is { } address && address.Length > question.Length && address.EndsWith(question, StringComparison.Ordinal) ? address[..^question.Length] : null;
    }

    private string Ask(string api, string what) => string.Create(
        CultureInfo.InvariantCulture, $"{api}{(api.Contains('?', StringComparison.Ordinal) ? '&' : '?')}action=query&format=json&formatversion=2&maxlag={lag}&{what}");

    private static string Short(string text) => text.Length <= 200 ? text.TrimEnd('.') : text[..200] + "…";
}
