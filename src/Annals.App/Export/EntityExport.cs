using Annals.Model;
using Annals.Pipeline.Site.Composition;
using Annals.Storage;

namespace Annals.App.Export;

/// <summary>Every entity that current events link, by slug.</summary>
internal static class EntityExport
{
    public static void Write(ChronicleReader chronicle)
    {
        using JsonLines lines = new();
        foreach (SubjectName entity in chronicle.Subjects(SubjectKind.Entity))
        {
            lines.Write(json =>
            {
                json.WriteString("name", entity.Name);
                json.WriteString("url", SubjectCache.HasPage(entity) ? "/" + entity.Url : null);
                json.WriteString("wikipedia", PageName.Wikipedia(entity.Name));
                json.WriteNull("wikidata");
                json.WriteNull("type");
                json.WriteStartObject("surfaceForms");
                foreach ((string form, long uses) in chronicle.SurfaceForms(entity.Id))
                {
                    json.WriteNumber(form, uses);
                }

                json.WriteEndObject();
                json.WriteNumber("events", entity.Events);
            });
        }
    }
}
