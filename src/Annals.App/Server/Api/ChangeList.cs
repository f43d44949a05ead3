using System.Globalization;
using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Fields;
using Annals.Storage;

namespace Annals.App.Server.Api;

/// <summary>What happened to events, in numbers that only grow: additions, revisions, moves, removals, retractions, suppressions, and what came back.</summary>
internal sealed class ChangeList : IApiList
{
    public const string Since = "since";

    public string Kind => "changes";

    public IReadOnlyList<string> Columns { get; } = ["seq", "what", "id", "url", "was", "because"];

    public string ItemsOf(ApiValues asked) => "changes";

    public ApiBatch Write(ChronicleReader chronicle, Edition edition, ApiValues asked, ApiCursor? behind, int most, ApiFormat format, PageBytes output)
    {
        ItemWriter items = new(format, output);
        long last = Math.Max(asked.Number(Since, 0), behind?.Key ?? 0);
        foreach (Change change in chronicle.Changes(last))
        {
            if (items.Written == most)
            {
                return new ApiBatch(new ApiCursor(0, last, 0, ""), items.Written, []);
            }

            items.Write(json => WriteJson(json, change), () => Cells(change));
            last = change.Number;
        }

        return new ApiBatch(null, items.Written, []);
    }

    public static string NameOf(ChangeKind what) => what switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Revised => "revised",
        ChangeKind.Moved => "moved",
        ChangeKind.Removed => "removed",
        ChangeKind.Retracted => "retracted",
        ChangeKind.Suppressed => "suppressed",
        _ => "restored",
    };

    private static void WriteJson(PageBytes output, Change change)
    {
        JsonFields fields = new(output);
        fields.BeginItem("change"u8);
        fields.Number("seq"u8, (int)change.Number);
        fields.Text("what"u8, NameOf(change.What));
        fields.Text("id"u8, change.Id.Value);
        fields.Path("url"u8, change.Url);
        fields.Path("was"u8, change.Was);
        fields.Text("because"u8, change.Because);
        fields.EndItem("change"u8);
    }

    private static IEnumerable<string?> Cells(Change change) =>
    [
        change.Number.ToString(CultureInfo.InvariantCulture),
        NameOf(change.What),
        change.Id.Value,
        "/" + change.Url,
        change.Was is { } was ? "/" + was : null,
        change.Because,
    ];
}
