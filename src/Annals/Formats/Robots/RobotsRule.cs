namespace Annals.Formats.Robots;

/// <summary>One <c>allow</c> or <c>disallow</c> line.</summary>
/// <param name="pattern">path with <c>*</c> for anything and a final <c>$</c> for the end, as <see cref="RobotsPath"/> writes it</param>
internal sealed class RobotsRule(string pattern, bool allows)
{
    private readonly bool _isAnchored = pattern.EndsWith('$');
    private readonly string[] _parts = (pattern.EndsWith('$') ? pattern[..^1] : pattern).Split('*');

    public bool Allows { get; } = allows;

    /// <summary>How much the rule says: the longest that matches counts.</summary>
    public int Length { get; } = pattern.Length;

    /// <summary>
    /// Whether the rule is about <paramref name="path"/>. Between two asterisks the earliest place is as good as any later one, so nothing is tried twice.
    /// </summary>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        if (_parts.Length == 1)
        {
            return !_isAnchored || path.Length == _parts[0].Length;
        }

        int at = _parts[0].Length;
        int last = _parts.Length - 1;
        for (int i = 1; i < (_isAnchored ? last : _parts.Length); i++)
        {
            int found = path.IndexOf(_parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + _parts[i].Length;
        }

        return !_isAnchored || (path.Length - _parts[last].Length >= at && path.EndsWith(_parts[last], StringComparison.Ordinal));
    }
}
