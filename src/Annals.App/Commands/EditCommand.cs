using System.CommandLine;
using System.Globalization;
using System.Text;
using Annals.Model;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals edit EVENT|ENTITY</c>: wording, category, topic or date of an event, another name of an entity.</summary>
internal static class EditCommand
{
    private const string Description = """
        Change by hand what an event says, or what a name means. The decision is kept with who, when and why, is done again over whatever the
        pages say later, and can be undone.

        Examples:
          annals edit 2017-11-23/SLUG --headline "Other words" --because "clearer"
          annals edit abcdefgh23456723 --category Sports --topic "Olympic Games › Doping" --because "wrong heading"
          annals edit 2017-11-23/SLUG --date 2017-11-22 --because "it happened the day before"
          annals edit "International Criminal Court" --alias ICC --because "the same court"
        """;

    private const int MostCharacters = 100_000;

    public static Command Create(GlobalOptions globals)
    {
        Argument<string> name = new("EVENT|ENTITY") { Description = $"an event: {EventName.Description}; or the name of an entity" };
        Option<string?> headline = new("--headline") { Description = "the wording; the address stays", HelpName = "TEXT" };
        Option<string?> category = new("--category") { Description = "the category; empty for none", HelpName = "NAME" };
        Option<string?> topic = new("--topic") { Description = "the topic lines, outermost first; empty for none", HelpName = "\"A › B\"" };
        Option<string?> date = new("--date") { Description = "the date; the old address forwards", HelpName = "YYYY-MM-DD" };
        Option<string?> alias = new("--alias") { Description = "another name of the entity", HelpName = "NAME" };
        HandOptions hand = new();
        date.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !DateOnly.TryParseExact(result.Tokens[0].Value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                result.AddError($"--date: \"{result.Tokens[0].Value}\" is no date; write 2017-11-23");
            }
        });
        Command command = new("edit", Description) { name, headline, category, topic, date, alias, hand.Because, hand.By };
        command.Validators.Add(result =>
        {
            bool ofEvent = result.GetResult(headline) is not null || result.GetResult(category) is not null || result.GetResult(topic) is not null || result.GetResult(date) is not null;
            bool ofEntity = result.GetResult(alias) is not null;
            if (ofEvent == ofEntity)
            {
                result.AddError(ofEvent ? "--alias is of an entity and cannot go with the others" : "say what to change: --headline, --category, --topic, --date or --alias");
            }

            foreach (Option<string?> option in (Option<string?>[])[headline, alias])
            {
                if (result.GetResult(option) is { } given && given.GetValueOrDefault<string?>() is { } text && !Clean(text).Any(char.IsLetterOrDigit))
                {
                    result.AddError($"{option.Name} needs words");
                }
            }
        });
        command.SetAction(parsed =>
        {
            string because = Clean(parsed.GetRequiredValue(hand.Because));
            string named = parsed.GetRequiredValue(name);
            if (parsed.GetValue(alias) is { } other)
            {
                return EditEntity(parsed, globals, hand, named, Clean(other), because);
            }

            (DecisionKind, string?)[] given =
            [
                (DecisionKind.Headline, parsed.GetValue(headline)), (DecisionKind.Category, parsed.GetValue(category)),
                (DecisionKind.Topics, parsed.GetValue(topic)), (DecisionKind.Date, parsed.GetValue(date)),
            ];
            (DecisionKind, string)[] values = [.. given.Where(item => item.Item2 is not null).Select(item => (item.Item1, Clean(item.Item2!)))];
            long? key = KeyOf(parsed, globals, named);
            return key is { } known
                ? hand.Run("edit", parsed, globals, byHand => byHand.Edit(known, values, because))
                : EventName.Missing("edit", named);
        });
        return command;
    }

    /// <summary>The chronicle's number of the event that is named; null: there is none.</summary>
    public static long? KeyOf(ParseResult parsed, GlobalOptions globals, string name)
    {
        using ChronicleReader reader = Chronicles.OpenToRead(parsed, globals);
        return EventName.Find(reader, name)?.Key;
    }

    /// <summary>One line of text: single blanks, no control characters, at most 100,000 characters, no halves of any.</summary>
    public static string Clean(string text)
    {
        IEnumerable<string> runes = text.EnumerateRunes().Take(MostCharacters).Select(rune => Rune.IsControl(rune) ? " " : rune.ToString());
        return string.Join(' ', string.Concat(runes).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static int EditEntity(ParseResult parsed, GlobalOptions globals, HandOptions hand, string named, string alias, string because)
    {
        string? entity = NameOf(parsed, globals, named);
        if (entity is null)
        {
            Console.Error.WriteLine($"annals edit: no event has a link to {named}; `annals search WORDS` finds events by their words and names.");
            return ExitCode.SomeRefused;
        }

        return hand.Run("edit", parsed, globals, byHand => byHand.Alias(entity, alias, because));
    }

    /// <summary>The name under which the entity, given by name, slug or address, is counted.</summary>
    private static string? NameOf(ParseResult parsed, GlobalOptions globals, string named)
    {
        using ChronicleReader reader = Chronicles.OpenToRead(parsed, globals);
        string slug = named[(named.LastIndexOf('/') + 1)..];
        slug = slug.EndsWith(".html", StringComparison.Ordinal) ? slug[..^5] : slug;
        SubjectName? subject = reader.Subject(SubjectKind.Entity, named) ?? reader.SubjectBySlug(SubjectKind.Entity, slug);
        return subject is null ? null : Folding.Key(subject.Name) == subject.Key ? subject.Name : subject.Key;
    }
}
