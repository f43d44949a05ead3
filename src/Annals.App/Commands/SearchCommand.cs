using System.CommandLine;
using System.Globalization;
using Annals.Model;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals search QUERY…</c>: finds events by words of their headlines and names.</summary>
internal static class SearchCommand
{
    private const string Description = """
        Find current events whose headline, topics or linked names hold all the words, newest first. Quotation marks hold a phrase together; a star ends the
        beginning of a word. Case and diacritics make no difference.

        Examples:
          annals search Rome Statute
          annals search "\"Rome Statute\" withdr*" --most 5
        """;

    private const int MostLimit = 10_000;

    public static Command Create(GlobalOptions globals)
    {
        Argument<string[]> query = new("QUERY") { Description = "words", Arity = ArgumentArity.OneOrMore };
        Option<int> most = new("--most") { Description = "how many events at most", HelpName = "N", DefaultValueFactory = _ => 50 };
        most.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number is < 1 or > MostLimit)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--most must be from 1 to {MostLimit}"));
            }
        });
        Command command = new("search", Description) { query, most };
        command.SetAction(parsed =>
        {
            using ChronicleReader chronicle = Chronicles.OpenToRead(parsed, globals);
            IReadOnlyList<StoredEvent> found = chronicle.Search(string.Join(' ', parsed.GetRequiredValue(query)), parsed.GetValue(most));
            if (parsed.GetValue(globals.Json))
            {
                using JsonLines lines = new();
                foreach (StoredEvent stored in found)
                {
                    lines.Write(json =>
                    {
                        json.WriteString("id", stored.Id.Value);
                        json.WriteString("url", "/" + stored.Url);
                        json.WriteString("date", DateOf(stored));
                        json.WriteString("title", Title.Of(stored.Content.Headline));
                    });
                }

                return ExitCode.Done;
            }

            foreach (StoredEvent stored in found)
            {
                Console.WriteLine($"{DateOf(stored) ?? "undated   "}  {Title.Of(stored.Content.Headline)}\n            {stored.Url}");
            }

            if (found.Count == 0)
            {
                Console.Error.WriteLine("annals search: no event has all of these words.");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string? DateOf(StoredEvent stored) => stored.Date?.ToString("O", CultureInfo.InvariantCulture);
}
