namespace Annals.App.Checks;

/// <summary>Where a link in a page of a site leads.</summary>
internal static class SiteLink
{
    /// <summary>Whether a link leads to a file of the site, or out of it by its own scheme.</summary>
    /// <param name="from">path of the file that holds the link</param>
    /// <param name="root">path of the site's root, with a slash at both ends: pages that stand for any address name others by it</param>
    /// <param name="has">whether there is a file of a path</param>
    public static bool Leads(string from, string link, string root, Func<string, bool> has) =>
        Leads(from, link, has) || (root.Length > 1 && link.StartsWith(root, StringComparison.Ordinal) && Leads("", link[root.Length..], has));

    private static bool Leads(string from, string link, Func<string, bool> has)
    {
        int end = link.AsSpan().IndexOfAny('#', '?');
        string target = end < 0 ? link : link[..end];
        if (target.Length == 0 || HasScheme(target))
        {
            return true;
        }

        List<string> parts = target.StartsWith('/') ? [] : [.. from.Split('/')[..^1]];
        foreach (string part in Uri.UnescapeDataString(target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count == 0)
            {
                return false;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        string path = string.Join('/', parts);
        return has(path) || (target.StartsWith('/') && has(path + ".json"));
    }

    private static bool HasScheme(string target)
    {
        int colon = target.IndexOf(':', StringComparison.Ordinal);
        return target.StartsWith("//", StringComparison.Ordinal) || (colon > 0 && target.IndexOf('/', StringComparison.Ordinal) is var slash && (slash < 0 || colon < slash));
    }
}
