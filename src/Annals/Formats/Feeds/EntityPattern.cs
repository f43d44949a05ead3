using System.Text.RegularExpressions;

namespace Annals.Formats.Feeds;

/// <summary>Entities as XML declares and uses them.</summary>
internal static partial class EntityPattern
{
    /// <summary>How much of a document type is searched, in UTF-16 units.</summary>
    public const int LongestType = 64 * 1024;

    /// <summary>A declaration of a text of at most 1,000 characters.</summary>
    [GeneratedRegex("""<!ENTITY\s+[A-Za-z_][\w.-]*\s+(?:"[^"<]{0,1000}"|'[^'<]{0,1000}')""", RegexOptions.NonBacktracking)]
    public static partial Regex Declaration();

    [GeneratedRegex("""&[A-Za-z_][\w.-]{0,60};""", RegexOptions.NonBacktracking)]
    public static partial Regex Reference();
}
