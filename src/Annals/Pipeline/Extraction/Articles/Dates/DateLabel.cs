using System.Text.RegularExpressions;
using Annals.Language;

namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>Dates of a printed line with the word before them that says whether it is of the publication or of a change (<c>Stand: 3.4.2020 | Erschienen am 1.4.2020</c>).</summary>
internal static partial class DateLabel
{
    /// <summary>Labels read in one line.</summary>
    private const int Most = 6;

    /// <summary>What a label says of the date behind it.</summary>
    internal enum Kind
    {
        None,
        Published,
        Modified,
    }

    /// <summary>The dates of a line, the first of each part that a label begins.</summary>
    /// <param name="monthFirst">whether <c>3/4/2017</c> is a day in March</param>
    public static IEnumerable<(string Value, Kind Kind, bool IsDoubtful)> In(string line, bool monthFirst)
    {
        // Most lines have no date, and finding that out is cheaper than looking for labels.
        string? any = DateText.Find(line, monthFirst, out bool anyDoubtful);
        if (any is null)
        {
            yield break;
        }

        if (!Labels().IsMatch(line))
        {
            yield return (any, Kind.None, anyDoubtful);
            yield break;
        }

        Kind kind = Kind.None;
        int start = 0;
        foreach (Match label in Labels().Matches(line).Take(Most))
        {
            if (DateText.Find(line[start..label.Index], monthFirst, out bool doubtful) is { } before)
            {
                yield return (before, kind, doubtful);
            }

            kind = label.Groups["modified"].Success ? Kind.Modified : Kind.Published;
            start = label.Index + label.Length;
        }

        if (DateText.Find(line[start..], monthFirst, out bool last) is { } value)
        {
            yield return (value, kind, last);
        }
    }

    [GeneratedRegex(
        @"\b(?:(?<published>first published|originally published|published|publication date|date published|veröffentlicht|veroeffentlicht|erschienen|erstellt|erstveröffentlichung|online seit|online gestellt|posted|post time|publi[ée]e?|mis en ligne|créé|publicad[oa]|fecha de publicación|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|publicerat|publisert|offentliggjort|udgivet|julkaistu|opublikowano|dodano|data publikacji|publikováno|zverejnené|megjelent|publicat|yayınlanma|yayın tarihi|δημοσιεύτηκε|δημοσίευση|опубликовано|опубліковано|publicēts|paskelbta|objavljeno|diterbitkan)"
        + @"|(?<modified>last reviewed|last updated|last modified|last edited|last change|updated|update|modified|revised|reviewed|zuletzt aktualisiert|zuletzt geändert|aktualisiert|aktualisierung|geändert|letzte änderung|letzte aktualisierung|stand|mis à jour|mise à jour|modifié|actualizad[oa]|última actualización|aggiornat[oa]|ultimo aggiornamento|atualizad[oa]|bijgewerkt|laatst gewijzigd|uppdaterad|uppdaterat|oppdatert|opdateret|päivitetty|aktualizacja|zaktualizowano|aktualizováno|aktualizované|frissítve|actualizat|güncellenme|güncelleme|ενημερώθηκε|обновлено|оновлено|atjaunots|atnaujinta|ažurirano))\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labels();
}
