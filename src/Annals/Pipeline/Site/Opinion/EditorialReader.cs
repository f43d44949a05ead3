using Annals.Model;
using Annals.Model.Pages;
using Markdig;
using Markdig.Syntax;

namespace Annals.Pipeline.Site.Opinion;

/// <summary>
/// Reads editorials: Markdown files that begin with <c># Title</c>, <c>By: NAME</c> and <c>Date: YYYY-MM-DD</c>, then a lead as a quote, then the text,
/// which links events as <c>[words](2017-11-23/slug)</c> or by their addresses.
/// </summary>
/// <param name="language">BCP 47 tag of the texts</param>
/// <param name="publicAddress">of the site; addresses below it are its own</param>
/// <param name="events">the present event with an address, present or past; null: there is none to link</param>
public sealed class EditorialReader(string language, string? publicAddress, Func<DateOnly?, string, NamedAddress?> events)
{
    /// <summary>A longer file is refused, in characters.</summary>
    public const int MostCharacters = 1 << 20;

    /// <summary>A file with more brackets, stars, low lines, quote and number marks is refused: the time Markdig takes grows with their square.</summary>
    public const int MostMarks = 10_000;

    private static readonly MarkdownPipeline Grammar = new MarkdownPipelineBuilder().DisableHtml().UsePreciseSourceLocation().Build();

    /// <param name="file">what faults call the file</param>
    public EditorialReading Read(string file, string text)
    {
        List<EditorialFault> faults = [];
        if (text.Length > MostCharacters)
        {
            return Refused(faults, new EditorialFault(file, 0, $"longer than {MostCharacters} characters"));
        }

        if (Marks(text) > MostMarks)
        {
            return Refused(faults, new EditorialFault(file, 0, $"more than {MostMarks} marks of links, emphasis, quotes and lists"));
        }

        string[] lines = text.TrimStart('\ufeff').ReplaceLineEndings("\n").Split('\n');
        EditorialHeader header = EditorialHeader.Read(file, lines, faults);
        if (header is not { Title: { } title, Author: { } author, Date: { } date })
        {
            return new EditorialReading(null, [.. faults]);
        }

        if (Parse(string.Join('\n', lines[header.End..])) is not { } tree)
        {
            return Refused(faults, new EditorialFault(file, 0, "lists, quotes or links lie too deep in one another"));
        }

        EditorialText reader = new(file, header.End, publicAddress, events, faults);
        string? lead = tree.FirstOrDefault() is QuoteBlock quote ? EditorialText.PlainText(quote) : null;
        ValueList<EditorialBlock> body = reader.Blocks(lead is null ? tree : tree.Skip(1));
        if (body.Count == 0 && lead is null)
        {
            return Refused(faults, new EditorialFault(file, header.End + 1, "an editorial without text"));
        }

        string slug = Slug.OfHeadline(header.Slug ?? title);
        string url = $"opinion/{EventAddress.DayPath(date)}/{slug}";
        return new EditorialReading(new Editorial(url, title, author, date, language, lead, body, [.. reader.Events]), [.. faults]);
    }

    private static int Marks(string text)
    {
        int marks = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool isNumber = text[i] is '.' or ')' && i > 0 && char.IsAsciiDigit(text[i - 1]);
            marks += isNumber || text[i] is '[' or ']' or '*' or '_' or '>' ? 1 : 0;
        }

        return marks;
    }

    private static EditorialReading Refused(List<EditorialFault> faults, EditorialFault why) => new(null, [.. faults, why]);

    /// <summary>Null where the text lies deeper than Markdig reads, of which it says so by an exception.</summary>
    private static MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, Grammar);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
