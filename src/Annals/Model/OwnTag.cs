namespace Annals.Model;

/// <summary>
/// Names of a chronicle's feeds and their items as <c>tag:</c> addresses (RFC 4151). They must not depend on the site's address, which may change or not be there:
/// the authority is a name that nobody can own.
/// </summary>
public static class OwnTag
{
    public const string Authority = "tag:annals.invalid,2026:";

    /// <summary>Whether a feed's item is one that a chronicle wrote.</summary>
    public static bool Is(string? id) => id?.StartsWith(Authority, StringComparison.Ordinal) == true;
}
