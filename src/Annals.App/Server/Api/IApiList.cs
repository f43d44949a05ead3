using Annals.Pipeline.Site;
using Annals.Storage;

namespace Annals.App.Server.Api;

/// <summary>A list that is given page by page, or whole.</summary>
internal interface IApiList
{
    /// <summary>What a page is called (<c>kind</c>).</summary>
    string Kind { get; }

    /// <summary>The columns of the table.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The name of the items in a page.</summary>
    string ItemsOf(ApiValues asked);

    /// <summary>Writes the items behind a place: JSON objects with commas between them, lines of JSON, or lines of the table.</summary>
    ApiBatch Write(ChronicleReader chronicle, Edition edition, ApiValues asked, ApiCursor? behind, int most, ApiFormat format, PageBytes output);
}
