using System.CommandLine;
using System.Globalization;
using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Pipeline.Site.Lists;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals search QUERY…</c>: finds events by words, names and dates.</summary>
internal static class SearchCommand
{
    private const string Description = """
        Find current events that meet all conditions, newest first or, with --order relevance, best first. Case and diacritics make no difference.
          word           the headline, a topic, a linked name, the summary or a cited article that is kept has it
          "two words"    they stand together
          begin*         a word that begins so
          -without       nothing of this
          entity:NAME    the event links it; likewise topic:, category:, publisher: (quotation marks where the name has blanks)
          after:2017-03  from that day, month or year on; before:2018 what is earlier

        Examples:
          annals search Rome Statute
          annals search '"Rome Statute" withdr*' --most 5
          annals search 'entity:"Omar al-Bashir" -Sochi after:2015 before:2019'
          annals search 'publisher:bbc category:disasters'
          annals search --order relevance treaty withdrawal
        """;

    private const int MostLimit = 10_000;

    public static Command Create(GlobalOptions globals)
    {
        Argument<string[]> query = new("QUERY") { Description = "words and conditions", Arity = ArgumentArity.OneOrMore };
        Option<int> most = new("--most") { Description = "how many events at most", HelpName = "N", DefaultValueFactory = _ => 50 };
        most.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number is < 1 or > MostLimit)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--most must be from 1 to {MostLimit}"));
            }
        });
        Option<string> order = new("--order") { Description = "date: newest first; relevance: best first", HelpName = "ORDER", DefaultValueFactory = _ => SearchLink.Date };
        order.AcceptOnlyFromAmong(SearchLink.Date, SearchLink.Relevance);
        Command command = new("search", Description) { query, most, order };
        command.SetAction(parsed =>
        {
            using ChronicleReader chronicle = Chronicles.OpenToRead(parsed, globals);
            FoundEvents found = chronicle.Search(new SearchAsk(QueryOf(parsed.GetRequiredValue(query)))
            {
                Most = parsed.GetValue(most),
                Order = parsed.GetValue(order) == SearchLink.Relevance ? SearchOrder.Relevance : SearchOrder.Date,
            });
            foreach (SearchNotice notice in found.Notices)
            {
                Console.Error.WriteLine($"annals search: {SearchWords.Of(notice)}");
            }

            Print(chronicle, found, parsed.GetValue(globals.Json));
            if (found.Events.Count == 0 && !parsed.GetValue(globals.Json))
            {
                Console.Error.WriteLine("annals search: no event was found.");
            }

            if (found.Suggestion is { } suggestion)
            {
                Console.Error.WriteLine($"annals search: did you mean: {suggestion}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(ChronicleReader chronicle, FoundEvents found, bool isJson)
    {
        if (!isJson)
        {
            foreach (StoredEvent stored in found.Events)
            {
                Console.WriteLine($"{DateOf(stored) ?? "undated   "}  {Title.Of(stored.Content.Headline)}\n            {stored.Url}");
            }

            return;
        }

        using JsonLines lines = new();
        foreach (StoredEvent stored in found.Events)
        {
            lines.Write(json =>
            {
                json.WriteString("id", stored.Id.Value);
                json.WriteString("url", "/" + stored.Url);
                json.WriteString("date", DateOf(stored));
                json.WriteString("title", Title.Of(stored.Content.Headline));
                json.WriteString("snippet", SnippetComposer.Of(chronicle, stored, found.Phrases)?.Text);
            });
        }
    }

    /// <summary>What the shell took the quotation marks from: a word with blanks in it was one word there, and is a phrase here.</summary>
    private static string QueryOf(string[] words) => words.Length == 1 ? words[0] : string.Join(' ', words.Select(InOnePiece));

    private static string InOnePiece(string word)
    {
        if (!word.Contains(' ', StringComparison.Ordinal) || word.Contains('"', StringComparison.Ordinal))
        {
            return word;
        }

        int name = word.IndexOf(':', StringComparison.Ordinal) + 1;
        return name > 0 && word.IndexOf(' ', StringComparison.Ordinal) >= name ? $"{word[..name]}\"{word[name..]}\"" : $"\"{word}\"";
    }

    private static string? DateOf(StoredEvent stored) => stored.Date?.ToString("O", CultureInfo.InvariantCulture);
}
