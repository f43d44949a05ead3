using System.Globalization;

namespace Annals.Formats.Wikitext;

/// <summary>Reads name and arguments of a template; what the values mean is not looked at.</summary>
internal static class TemplateReader
{
    /// <param name="content">what stands between the braces</param>
    public static WikiTemplate Read(ReadOnlyMemory<char> content)
    {
        int bar = NextBar(content.Span, 0);
        ReadOnlyMemory<char> name = content[..bar].Trim();
        List<WikiArgument> arguments = [];
        int place = 0;
        int colon = name.Span.IndexOf(':');
        if (colon > 0 && IsFunction(name.Span[..colon]))
        {
            // {{formatnum:1234|R}}: what follows the colon is the first argument.
            arguments.Add(new WikiArgument(Place(++place), name[(colon + 1)..].Trim(), Named: false));
            name = name[..colon];
        }

        while (bar < content.Length)
        {
            int next = NextBar(content.Span, bar + 1);
            ReadOnlyMemory<char> argument = content[(bar + 1)..next];
            int equals = EqualsSign(argument.Span);
            arguments.Add(equals < 0
                ? new WikiArgument(Place(++place), argument.Trim(), Named: false)
                : new WikiArgument(argument[..equals].Trim(), argument[(equals + 1)..].Trim(), Named: true));
            bar = next;
        }

        return new WikiTemplate(name, arguments);
    }

    private static bool IsFunction(ReadOnlySpan<char> name) => name.StartsWith('#') || name.ToString().ToLowerInvariant() is "formatnum" or "lc" or "uc" or "ucfirst" or "lcfirst";

    private static ReadOnlyMemory<char> Place(int number) => number.ToString(CultureInfo.InvariantCulture).AsMemory();

    /// <summary>The key ends at the first equals sign before any bracket; an address has its own (<c>?a=b</c>).</summary>
    private static int EqualsSign(ReadOnlySpan<char> argument)
    {
        int found = argument.IndexOfAny("=[{<");
        return found >= 0 && argument[found] == '=' ? found : -1;
    }

    /// <summary>The next <c>|</c> that stands in no inner template or link; the length where there is none.</summary>
    private static int NextBar(ReadOnlySpan<char> content, int at)
    {
        int depth = 0;
        while (at < content.Length)
        {
            int found = content[at..].IndexOfAny("|[]{}");
            if (found < 0)
            {
                break;
            }

            at += found;
            if (content[at] == '|' && depth == 0)
            {
                return at;
            }

            bool twice = content[at] != '|' && at + 1 < content.Length && content[at + 1] == content[at];
            depth += !twice ? 0 : content[at] is '[' or '{' ? 1 : depth > 0 ? -1 : 0;
            at += twice ? 2 : 1;
        }

        return content.Length;
    }
}
