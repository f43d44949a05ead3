using System.Text;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Fields;
using Annals.Storage;

namespace Annals.App.Server.Api;

/// <summary>One page of a list as JSON: its kind, its items, where it goes on, and what is to be said about the question.</summary>
internal static class ApiListPage
{
    public static SiteAnswer Of(IApiList list, ChronicleReader chronicle, Edition edition, ApiValues asked)
    {
        int usual = list is ChangeList ? 1000 : ApiTerms.UsualItems;
        PageBytes output = new(1 << 14);
        output.Write(Encoding.UTF8.GetBytes($"{{\"kind\":\"{list.Kind}\",\"{list.ItemsOf(asked)}\":["));
        ApiBatch batch = list.Write(chronicle, edition, asked, asked.Cursor, (int)asked.Number(ApiTerms.Limit, usual), ApiFormat.Json, output);
        if (batch.IsGivenUp)
        {
            return ApiProblem.TooMuch;
        }

        output.Write("],"u8);
        JsonFields fields = new(output);
        fields.Text("next"u8, batch.Next?.ToString());
        fields.BeginList("notices"u8);
        foreach (string notice in batch.Notices)
        {
            fields.TextItem("notice"u8, notice);
        }

        fields.EndList("notices"u8);
        fields.EndRoot("list"u8);
        return new SiteAnswer(StatusCodes.Status200OK, ApiTerms.JsonType, output.WrittenSpan.ToArray(), null, null, true);
    }
}
