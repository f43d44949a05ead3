using System.Text;

namespace Annals.Formats.Robots;

/// <summary>
/// What a site asks of programs (<c>robots.txt</c>, RFC 9309): groups of rules, each for the programs it names. Read as tolerantly as others read it: blanks
/// in the place of the colon, common misspellings, any line ending.
/// </summary>
public sealed class RobotsFile
{
    /// <summary>What lies beyond this many bytes is left unread, as RFC 9309 (2.5) lets readers do.</summary>
    public const int MostBytes = 500 * 1024;

    /// <summary>A longer line is cut, in characters.</summary>
    public const int MostLine = 16 * 1024;

    private static readonly string[] AgentKeys = ["user-agent", "useragent", "user agent"];
    private static readonly string[] AllowKeys = ["allow"];
    private static readonly string[] DisallowKeys = ["disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"];

    private readonly List<(List<string> Agents, List<RobotsRule> Rules)> _groups = [];
    private readonly List<RobotsRule> _nameless = [];
    private bool _open;
    private bool _hasColons = true;

    /// <summary>A file that asks nothing.</summary>
    public static RobotsFile Empty { get; } = Parse("");

    public static RobotsFile Read(ReadOnlySpan<byte> bytes) => Parse(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MostBytes)]));

    public static RobotsFile Parse(string text)
    {
        RobotsFile file = new();
        foreach (ReadOnlySpan<char> line in WithoutMark(text).EnumerateLines())
        {
            file.Take(line.Length > MostLine ? line[..MostLine] : line);
        }

        return file;
    }

    /// <summary>Whether a program may fetch an address of this site: the longest rule that matches decides, and of two as long the one that allows.</summary>
    /// <param name="agent">the program's name, without its version</param>
    /// <param name="address">the whole address, or its path</param>
    public bool Allows(string agent, string address)
    {
        string path = RobotsPath.Of(address);
        if (path == "/robots.txt")
        {
            return true;
        }

        RobotsRule? best = null;
        foreach (RobotsRule rule in RulesFor(agent))
        {
            bool longer = best is null || rule.Length > best.Length || (rule.Length == best.Length && rule.Allows);
            if (longer && rule.Matches(path))
            {
                best = rule;
            }
        }

        return best?.Allows ?? true;
    }

    // The mark also comes encoded twice.
    private static ReadOnlySpan<char> WithoutMark(string text) =>
        text.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal) ? text.AsSpan(3) : text.AsSpan().TrimStart('\uFEFF');

    private IEnumerable<RobotsRule> RulesFor(string agent)
    {
        if (_groups.Count == 0)
        {
            // A file that names nobody means everybody; where it names some, rules before the first name belong to none.
            return _nameless;
        }

        List<RobotsRule>[] own = [.. _groups.Where(group => group.Agents.Contains(agent, StringComparer.OrdinalIgnoreCase)).Select(group => group.Rules)];
        return own.Length > 0 ? own.SelectMany(rules => rules) : _groups.Where(group => group.Agents.Contains("*")).SelectMany(group => group.Rules);
    }

    private void Take(ReadOnlySpan<char> line)
    {
        int comment = line.IndexOf('#');
        line = (comment < 0 ? line : line[..comment]).Trim();
        int colon = line.IndexOf(':');
        ReadOnlySpan<char> key = colon < 0 ? KeyBeforeBlank(line) : line[..colon].Trim();
        ReadOnlySpan<char> value = colon < 0 ? line[key.Length..].Trim() : line[(colon + 1)..].Trim();
        if (IsOneOf(key, AgentKeys))
        {
            _hasColons = colon >= 0;
            Name(value);
        }
        else if (colon < 0 && _hasColons)
        {
            // In a group that is written with colons, a line without one is damaged.
        }
        else if (IsOneOf(key, DisallowKeys))
        {
            Add(value, allows: false);
        }
        else if (IsOneOf(key, AllowKeys))
        {
            Add(value, allows: true);
        }
        else if (value.StartsWith("/"))
        {
            // A rule that only others know ends the list of names, as any rule does.
            _open = false;
        }
    }

    private void Name(ReadOnlySpan<char> value)
    {
        if (!_open)
        {
            _groups.Add(([], []));
            _open = true;
        }

        bool all = value.StartsWith("*") && (value.Length == 1 || char.IsWhiteSpace(value[1]));

        // Without a colon there is no grammar to go by, and the whole rest of the line is the name.
        int end = _hasColons ? 0 : value.Length;
        while (end < value.Length && (char.IsLetterOrDigit(value[end]) || value[end] is '-' or '_'))
        {
            end++;
        }

        _groups[^1].Agents.Add(all ? "*" : value[..end].ToString());
    }

    private void Add(ReadOnlySpan<char> value, bool allows)
    {
        _open = false;
        if (value.IsEmpty)
        {
            return;
        }

        List<RobotsRule> rules = _groups.Count == 0 ? _nameless : _groups[^1].Rules;
        string pattern = RobotsPath.OfPattern(value.ToString());
        rules.Add(new RobotsRule(pattern, allows));

        // A folder and its index page are one.
        const string index = "/index.htm";
        int page = pattern.LastIndexOf('/');
        if (allows && page >= 0 && pattern.AsSpan(page).StartsWith(index))
        {
            rules.Add(new RobotsRule(pattern[..(page + 1)] + "$", allows: true));
        }
    }

    private static ReadOnlySpan<char> KeyBeforeBlank(ReadOnlySpan<char> line)
    {
        foreach (string key in AgentKeys.Concat(DisallowKeys).Concat(AllowKeys))
        {
            if (line.StartsWith(key, StringComparison.OrdinalIgnoreCase) && line.Length > key.Length && char.IsWhiteSpace(line[key.Length]))
            {
                return line[..key.Length];
            }
        }

        return [];
    }

    private static bool IsOneOf(ReadOnlySpan<char> key, string[] keys)
    {
        foreach (string one in keys)
        {
            if (key.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
