using Annals.Model;
using Annals.Storage;

namespace Annals.App.Export;

/// <summary>Every link in a headline, by event and place. Links are set by the editors of the page, so nothing about them is guessed.</summary>
internal static class MentionExport
{
    private const double Certain = 1;

    public static void Write(ChronicleReader chronicle)
    {
        Dictionary<string, string?> names = new(StringComparer.Ordinal);
        using JsonLines lines = new();
        foreach (StoredEvent stored in chronicle.AllEvents())
        {
            foreach (Link link in stored.Content.Links.Where(link => link.Length > 0))
            {
                if (!names.TryGetValue(link.Target, out string? name))
                {
                    names[link.Target] = name = chronicle.Subject(SubjectKind.Entity, link.Target)?.Name;
                }

                lines.Write(json =>
                {
                    json.WriteString("in", stored.Id.Value);
                    json.WriteNumber("start", link.Start);
                    json.WriteNumber("length", link.Length);
                    json.WriteString("surface", link.Text);
                    json.WriteString("entity", name);
                    json.WriteNumber("confidence", Certain);
                });
            }
        }
    }
}
