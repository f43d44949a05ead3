using System.Globalization;
using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Composition;
using Annals.Pipeline.Site.Fields;
using Annals.Storage;

namespace Annals.App.Server.Api;

/// <summary>Entities, topics, categories or publishers that have current events, by slug.</summary>
internal sealed class NameList(SubjectKind subject) : IApiList
{
    public const string Beginning = "beginning";

    public string Kind => SubjectName.Folder(subject);

    public IReadOnlyList<string> Columns { get; } = ["name", "url", "events"];

    public string ItemsOf(ApiValues asked) => "names";

    public ApiBatch Write(ChronicleReader chronicle, Edition edition, ApiValues asked, ApiCursor? behind, int most, ApiFormat format, PageBytes output)
    {
        string beginning = asked[Beginning] is { } typed ? Folding.Key(typed).Replace(' ', '-') : "";
        IReadOnlyList<SubjectName> names = chronicle.Subjects(subject, beginning, behind?.Text ?? "", behind?.Key ?? long.MinValue, most + 1);
        ItemWriter items = new(format, output);
        foreach (SubjectName name in names.Take(most))
        {
            // An entity of one event has no page of its own: the event's is linked in its place, as in the index.
            string? url = SubjectCache.HasPage(name) ? name.Url : chronicle.NewestAddress(subject, name.Id);
            items.Write(
                json =>
                {
                    JsonFields fields = new(json);
                    fields.BeginItem("name"u8);
                    fields.Text("name"u8, name.Name);
                    fields.Path("url"u8, url);
                    fields.Number("events"u8, name.Events);
                    fields.EndItem("name"u8);
                },
                () => [name.Name, "/" + url, name.Events.ToString(CultureInfo.InvariantCulture)]);
        }

        return new ApiBatch(names.Count > most ? new ApiCursor(0, names[most - 1].Id, 0, names[most - 1].Slug) : null, items.Written, []);
    }
}
