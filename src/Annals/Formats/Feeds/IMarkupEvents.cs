namespace Annals.Formats.Feeds;

/// <summary>Takes the pieces of an XML document in their order.</summary>
internal interface IMarkupEvents
{
    /// <param name="name">with its prefix, as it is written</param>
    /// <param name="attributes">the list is used again for the next element</param>
    void Start(string name, List<MarkupAttribute> attributes, int line);

    void Text(ReadOnlySpan<char> text);

    /// <summary>The same, of a text that is a string already and need not become one again.</summary>
    void Text(string text) => Text(text.AsSpan());

    void End();

    /// <summary>The text ends here, within all elements that are open; their ends follow.</summary>
    void CutOff()
    {
    }

    void Defect(int line, string message);

    /// <summary>Whether nothing more is wanted: a limit is met.</summary>
    bool IsFull { get; }
}
