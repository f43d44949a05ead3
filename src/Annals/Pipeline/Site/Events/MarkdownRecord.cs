using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site.Markdown;

namespace Annals.Pipeline.Site.Events;

/// <summary>Reads history, corrections and licences.</summary>
internal static class MarkdownRecord
{
    public static ValueList<RevisionNote> ReadHistory(MarkdownParts parts, MarkdownPaths paths, List<Diagnostic> found)
    {
        List<RevisionNote> history = [];
        foreach (MarkdownLine line in parts.Lines(MarkdownPart.History))
        {
            string name = line.Lead.Links.Count > 0 ? line.Lead.Links[0].Text : line.Lead.Text;
            int number = EventFromMarkdown.Number(name[(name.LastIndexOf(' ') + 1)..], line, found, 1);
            string time = line.Lead.Links.Count > 0 ? line.Lead.TextOutsideLinks : "";
            DateTimeOffset? stateTime = IsoTime.ReadTime(time);
            if (time.Length > 0 && stateTime is null)
            {
                found.Add(new(line.Line, $"a time was expected, not \"{time}\""));
            }

            history.Add(new(number, stateTime, ReadCause(line, found), line.Facts.Count > 0 ? line.Facts[0].Text : "", paths.Of(line.Lead, line.Line)));
        }

        return history.ToValueList();
    }

    public static ValueList<Correction> ReadCorrections(MarkdownParts parts, List<Diagnostic> found)
    {
        List<Correction> corrections = [];
        foreach (MarkdownLine line in parts.Lines(MarkdownPart.Corrections))
        {
            corrections.Add(new(
                line.Text(Words.Was) ?? "",
                line.Text(Words.Is) ?? "",
                line.Text(Words.Because) ?? "",
                EventFromMarkdown.Date(line.Lead.Text, line, found) ?? default));
        }

        return corrections.ToValueList();
    }

    public static ValueList<Licence> ReadLicences(MarkdownParts parts)
    {
        List<Licence> licences = [];
        foreach (MarkdownLine line in parts.Lines(MarkdownPart.Licences))
        {
            licences.Add(new(line.Text(Words.Of) ?? "", line.Lead.Links.Count > 0 ? line.Lead.Links[0].Text : line.Lead.Text));
        }

        return licences.ToValueList();
    }

    private static RevisionCause ReadCause(MarkdownLine line, List<Diagnostic> found)
    {
        foreach (RevisionCause cause in Enum.GetValues<RevisionCause>())
        {
            if (line.Facts.Count > 0 && line.Facts[0].Name == EventWords.Of(cause))
            {
                return cause;
            }
        }

        found.Add(new(line.Line, "what made the revision was expected"));
        return RevisionCause.Portal;
    }
}
