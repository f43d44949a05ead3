using Annals.Model;
using Annals.Storage;

namespace Annals.App.Export;

/// <summary>The change log from a number on.</summary>
internal static class ChangeExport
{
    public static void Write(ChronicleReader chronicle, long since)
    {
        using JsonLines lines = new();
        foreach (Change change in chronicle.Changes(since))
        {
            lines.Write(json =>
            {
                json.WriteNumber("seq", change.Number);
                json.WriteString("what", change.What.ToString().ToLowerInvariant());
                json.WriteString("url", "/" + change.Url);
                json.WriteString("was", change.Was is { } was ? "/" + was : null);
                json.WriteString("because", change.Because);
            });
        }
    }
}
