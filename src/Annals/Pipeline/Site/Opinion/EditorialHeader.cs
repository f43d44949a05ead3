using System.Globalization;

namespace Annals.Pipeline.Site.Opinion;

/// <summary>The lines an editorial begins with: its title, and <c>By:</c>, <c>Date:</c> and, if its address must outlive its title, <c>Slug:</c>.</summary>
/// <param name="End">number of the first line, from 0, that does not belong to it</param>
internal sealed record EditorialHeader(string? Title, string? Author, DateOnly? Date, string? Slug, int End)
{
    private const string Mark = "# ";

    public static EditorialHeader Read(string file, string[] lines, List<EditorialFault> faults)
    {
        int at = SkipEmpty(lines, 0);
        if (at == lines.Length || !lines[at].StartsWith(Mark, StringComparison.Ordinal) || lines[at].AsSpan(Mark.Length).IsWhiteSpace())
        {
            faults.Add(new EditorialFault(file, Math.Min(at, lines.Length - 1) + 1, "an editorial begins with its title: # Title"));
            return new EditorialHeader(null, null, null, null, at);
        }

        EditorialHeader header = new(lines[at][Mark.Length..].Trim(), null, null, null, at + 1);
        for (at = SkipEmpty(lines, at + 1); at < lines.Length && Field(lines[at]) is ({ } name, { } value); at++)
        {
            header = header.With(name, value, file, at + 1, faults);
        }

        if (header.Author is null)
        {
            faults.Add(new EditorialFault(file, at + 1, "an editorial is signed: By: NAME"));
        }

        if (header.Date is null)
        {
            faults.Add(new EditorialFault(file, at + 1, "an editorial has a date: Date: YYYY-MM-DD"));
        }

        return header with { End = at };
    }

    private EditorialHeader With(string name, string value, string file, int line, List<EditorialFault> faults)
    {
        switch (name)
        {
            case "by":
                return this with { Author = value };
            case "date" when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date):
                return this with { Date = date };
            case "date":
                faults.Add(new EditorialFault(file, line, $"\"{value}\" is no date: YYYY-MM-DD is expected"));
                return this;
            default:
                return this with { Slug = value };
        }
    }

    private static (string? Name, string? Value) Field(string line)
    {
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? "" : line[..colon].Trim().ToLowerInvariant();
        string value = line[(colon + 1)..].Trim();
        return name is "by" or "date" or "slug" && value.Length > 0 ? (name, value) : (null, null);
    }

    private static int SkipEmpty(string[] lines, int at)
    {
        while (at < lines.Length && string.IsNullOrWhiteSpace(lines[at]))
        {
            at++;
        }

        return at;
    }
}
