namespace Annals.Formats.Feeds;

/// <summary>Persons as RSS writes them: <c>mail@example.org (Name)</c>, <c>Name (mail@example.org)</c>, <c>Name &lt;mail@example.org&gt;</c>, or one of the two alone.</summary>
internal static class PersonText
{
    private const string Scheme = "mailto:";

    /// <param name="role">what the person is of the feed or item</param>
    public static SyndicatedPerson Of(string role, string text)
    {
        string person = text.Trim();
        return Split(role, person, '(', ')') ?? Split(role, person, '<', '>') ?? (Mail(person) is { } mail ? new SyndicatedPerson(role, null, mail, null) : new SyndicatedPerson(role, person, null, null));
    }

    private static SyndicatedPerson? Split(string role, string text, char open, char close)
    {
        int from = text.IndexOf(open, StringComparison.Ordinal);
        int to = text.LastIndexOf(close);
        if (from < 0 || to <= from)
        {
            return null;
        }

        string outside = text[..from].Trim();
        string inside = text[(from + 1)..to].Trim();
        return IsOneWordWithAt(inside) && outside.Length > 0 ? new SyndicatedPerson(role, outside, Mail(inside), null)
            : IsOneWordWithAt(outside) && inside.Length > 0 ? new SyndicatedPerson(role, inside, Mail(outside), null) : null;
    }

    /// <summary>The address of mail; null where the text is none. What begins with the sign is a name of some network.</summary>
    private static string? Mail(string text)
    {
        string mail = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? text[Scheme.Length..] : text;
        return IsOneWordWithAt(mail) && mail[0] != '@' && mail[^1] != '@' && !mail.Contains('/', StringComparison.Ordinal) ? mail : null;
    }

    private static bool IsOneWordWithAt(string text) => text.Contains('@', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal);
}
