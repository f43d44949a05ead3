using System.Diagnostics.CodeAnalysis;

namespace Annals.Model;

/// <summary>
/// Addresses that strangers wrote, as the framework reads them, but for those that it takes and then breaks on: hosts in brackets that are not closed
/// (<c>http://[1:2:3:4:5:6:7:8:/64]/</c> has no host that can be asked for, which shows only when it is).
/// </summary>
public static class WebUri
{
    /// <summary>Reads an absolute address.</summary>
    public static bool TryCreate([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Uri? uri)
    {
        uri = null;
        return !HasOpenBracket(text) && Uri.TryCreate(text, UriKind.Absolute, out uri);
    }

    /// <summary>Reads an address as it is seen from another.</summary>
    public static bool TryCreate(Uri start, [NotNullWhen(true)] string? text, [NotNullWhen(true)] out Uri? uri)
    {
        uri = null;
        return !HasOpenBracket(text) && Uri.TryCreate(start, text, out uri);
    }

    private static bool HasOpenBracket(ReadOnlySpan<char> text)
    {
        int slash = text.IndexOfAny('/', '\\');
        ReadOnlySpan<char> rest = slash < 0 ? default : text[slash..].TrimStart("/\\");
        if (slash < 0 || text.Length - slash - rest.Length < 2)
        {
            return false;
        }

        int end = rest.IndexOfAny("/\\?#");
        ReadOnlySpan<char> host = end < 0 ? rest : rest[..end];
        return host.Contains('[') && !host.Contains(']');
    }
}
