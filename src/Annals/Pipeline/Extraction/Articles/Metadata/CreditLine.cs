using System.Text.RegularExpressions;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>Finds who made or lent a picture in what is printed under it: <c>Photo: …</c>, or brackets at the end that name an agency.</summary>
internal static partial class CreditLine
{
    /// <summary>The credit, and the caption without it; null where the words hold none.</summary>
    public static (string Credit, string? Caption)? In(string text)
    {
        Match match = Named().Match(text);
        match = match.Success ? match : Bracketed().Match(text);
        if (!match.Success || match.Groups["credit"].Value.Trim() is not { Length: > 1 and < 120 } credit)
        {
            return null;
        }

        string rest = text[..match.Index].TrimEnd(' ', '.', '|', '(', '[', '-', '–');
        return (credit.TrimEnd(')', ']', '.'), rest.Length > 2 ? text[..match.Index].TrimEnd(' ', '|', '(', '[', '-', '–') : null);
    }

    [GeneratedRegex(@"(?:photograph|photo credit|photo|image credit|image|picture|credit|courtesy|foto|bild|bildquelle|quelle|crédit|crédit photo|fuente|fot\.|©)(?: by|s? courtesy of| via|:| :| ©)\s*(?<credit>[^.]+)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"[\[(](?<credit>[^\])]*(?:Reuters|AFP|AP|EPA|dpa|Getty|Sputnik|TASS|Xinhua|Anadolu|Bloomberg|Keystone|Shutterstock|File|Courtesy|/)[^\])]*)[\])]\s*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
