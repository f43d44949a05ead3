namespace Annals.Formats.Feeds;

/// <summary>Persons as RSS writes them: <c>mail@example.org (Name)</c>, <c>Name (mail@example.org)</c>, <c>Name &lt;mail@example.org&gt;</c>, or a name alone.</summary>
internal static class PersonText
{
    /// <summary>The name; the address of mail where there is no name.</summary>
    public static string NameOf(string text)
    {
        string person = text.Trim();
        return Split(person, '(', ')') ?? Split(person, '<', '>') ?? person;
    }

    private static string? Split(string text, char open, char close)
    {
        int from = text.IndexOf(open, StringComparison.Ordinal);
        int to = text.LastIndexOf(close);
        if (from < 0 || to <= from)
        {
            return null;
        }

        string outside = text[..from].Trim();
        string inside = text[(from + 1)..to].Trim();
        return IsMail(inside) && outside.Length > 0 ? outside : IsMail(outside) && inside.Length > 0 ? inside : null;
    }

    private static bool IsMail(string text) => text.Contains('@', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal);
}
