using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>A line of running text without markup, its links, and the citations that stood in it.</summary>
/// <param name="Text">clean, single blanks, without citations</param>
/// <param name="Doubt">why it should be held back; null: nothing speaks against it</param>
internal sealed record ProseText(string Text, ValueList<Link> Links, ValueList<Citation> Citations, string? Doubt)
{
    public bool IsEmpty => Text.Length == 0 && Links.Count == 0 && Citations.Count == 0;
}
