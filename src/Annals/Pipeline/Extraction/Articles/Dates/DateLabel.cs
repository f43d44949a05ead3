using System.Text.RegularExpressions;
using Annals.Language;

namespace Annals.Pipeline.Extraction.Articles.Dates;

/// <summary>Dates of a printed line with the word before them that says whether it is of the publication or of a change (<c>Stand: 3.4.2020 | Erschienen am 1.4.2020</c>).</summary>
internal static partial class DateLabel
{
    /// <summary>Labels read in one line.</summary>
    private const int Most = 6;

    /// <summary>A label and what belongs to it takes no more characters.</summary>
    private const int LongestLabel = 40;

    private const string PublishedWords =
        "first published|publish date|originally published|published|publication date|date of publication|date published|release date|veröffentlicht|veröffentlichung|veröffentlichungsdatum|veroeffentlicht|erschienen|erscheinungsdatum|erstellt|erstveröffentlichung|eingestellt am|online seit|online gestellt|posted|post time|publi[ée]e?|publication|date de publication|mis en ligne|créé|publicad[oa]|fecha de publicación|data de publicação|pubblicat[oa]|data di pubblicazione|inserito il|gepubliceerd|geplaatst|publicerad|publicerat|publisert|offentliggjort|udgivet|julkaistu|opublikowano|dodano|data publikacji|publikováno|zverejnené|zveřejněno|megjelent|publicat|yayınlanma|yayın tarihi|δημοσιεύτηκε|δημοσίευση|опубликовано|дата публикации|опубліковано|публикувано|објављено|publicēts|paskelbta|objavljeno|diterbitkan|発行日|公開日|投稿日|掲載日|发布时间|发表于|發布時間|입력|등록|تاريخ النشر|نشر في|تاریخ انتشار|منتشر شده|تاریخ اشاعت|ngày đăng|đăng ngày|đăng lúc|xuất bản|เผยแพร่|פורסם|प्रकाशित|প্রকাশিত|প্রকাশ|publikuar|dərc olunub|апублікавана|жарияланды|გამოქვეყნდა|argitaratua";

    private const string ModifiedWords =
        "last reviewed|last updated|last modified|last edited|last change|updated|update|modified|revised|reviewed|zuletzt aktualisiert|zuletzt geändert|aktualisiert|aktualisierung|geändert|letzte änderung|letzte aktualisierung|stand|mis à jour|mise à jour|modifié|actualizad[oa]|última actualización|aggiornat[oa]|ultimo aggiornamento|atualizad[oa]|última atualização|bijgewerkt|laatst gewijzigd|uppdaterad|uppdaterat|oppdatert|opdateret|päivitetty|aktualizacja|zaktualizowano|aktualizováno|aktualizované|frissítve|actualizat|güncellenme|güncelleme|ενημερώθηκε|обновлено|оновлено|atjaunots|atnaujinta|ažurirano|更新日|更新时间|更新時間|最終更新|수정|آخر تحديث|به‌روزرسانی|به روزرسانی|cập nhật|อัปเดต|อัพเดท|ปรับปรุงล่าสุด|עודכן|अपडेट|আপডেট|përditësuar|yenilənib|абноўлена|жаңартылды|ажурирано|განახლდა|diperbarui|eguneratua";

    private const string Words = @"(?:(?<published>" + PublishedWords + ")|(?<modified>" + ModifiedWords + "))";

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

        line = DateText.Parted(line);
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

            kind = KindOf(label);
            start = label.Index + label.Length;
        }

        if (DateText.Find(line[start..], monthFirst, out bool last) is { } value)
        {
            yield return (value, kind, last);
        }
    }

    /// <summary>What a line says that is no more than a label, of the date in the line behind it.</summary>
    public static Kind Alone(string line) => line.Length <= LongestLabel && Only().Match(line) is { Success: true } label ? KindOf(label) : Kind.None;

    /// <summary>Whether a line begins with a label of the publication.</summary>
    public static bool Opens(string line) => First().Match(line) is { Success: true } label && KindOf(label) == Kind.Published;

    private static Kind KindOf(Match label) => label.Groups["modified"].Success ? Kind.Modified : Kind.Published;

    [GeneratedRegex(@"\b" + Words + @"\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labels();

    [GeneratedRegex("^" + Words + @"(?: (?:on|at|am|le|el|il|em|op|den|date))?\s*:?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Only();

    [GeneratedRegex(@"^\W{0,3}" + Words + @"\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();
}
