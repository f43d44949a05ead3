using System.Collections.Immutable;

namespace Annals.Formats.Wikitext;

/// <summary>A piece of a line of wikitext. Pieces hold slices of the page, nothing is copied.</summary>
internal abstract record WikiInline;

/// <summary>Plain characters; entities are decoded.</summary>
internal sealed record WikiText(ReadOnlyMemory<char> Text) : WikiInline;

/// <summary>A link to a page: <c>[[target|label]]trail</c>.</summary>
/// <param name="Target">as written, with namespace and fragment</param>
/// <param name="Label">default where the target itself is shown</param>
/// <param name="Trail">letters that follow at once and belong to the shown text</param>
internal sealed record WikiLink(ReadOnlyMemory<char> Target, ImmutableArray<WikiInline> Label, ReadOnlyMemory<char> Trail) : WikiInline;

/// <summary>A link to a web address: <c>[url label]</c>, or an address that stands free in the text.</summary>
/// <param name="Label">empty where there is none</param>
/// <param name="Free">the address stands without brackets</param>
internal sealed record WikiExternalLink(ReadOnlyMemory<char> Url, ImmutableArray<WikiInline> Label, bool Free) : WikiInline;

/// <summary>A template: <c>{{name|value|key=value}}</c>.</summary>
internal sealed record WikiTemplate(ReadOnlyMemory<char> Name, IReadOnlyList<WikiArgument> Arguments) : WikiInline
{
    /// <summary>The value of the named argument, or of the one at this place (<c>1</c>, <c>2</c>, …); null where there is none.</summary>
    public string? Value(string name)
    {
        // The last of two arguments of one name counts, as in MediaWiki.
        for (int i = Arguments.Count - 1; i >= 0; i--)
        {
            if (Arguments[i].Name.Span.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return Arguments[i].Value.ToString();
            }
        }

        return null;
    }
}

/// <summary>An argument of a template.</summary>
/// <param name="Name">its key, or its place (from 1) among those without a key</param>
/// <param name="Value">wikitext, trimmed</param>
/// <param name="Named">it has a key</param>
internal readonly record struct WikiArgument(ReadOnlyMemory<char> Name, ReadOnlyMemory<char> Value, bool Named);

/// <summary>A switch of italics (2), bold (3) or both (5).</summary>
/// <param name="Apostrophes">characters of the run that are apostrophes of the text and stand before the switch</param>
internal sealed record WikiQuotes(int Count, int Apostrophes) : WikiInline;

/// <summary>An HTML tag that MediaWiki knows; it stands for itself, what follows is not below it.</summary>
/// <param name="Name">lower case</param>
internal sealed record WikiTag(string Name, bool Closes) : WikiInline;

/// <summary>A footnote: <c>&lt;ref name="…"&gt;…&lt;/ref&gt;</c>.</summary>
/// <param name="Name">its name, empty where it has none</param>
/// <param name="Content">empty where it points to another of the same name</param>
internal sealed record WikiReference(ReadOnlyMemory<char> Name, ImmutableArray<WikiInline> Content) : WikiInline;
