using System.Text;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Lists;
using Annals.Pipeline.Site.Opinion;
using Annals.Tests.Pipeline.Site.Lists;

namespace Annals.Tests.Pipeline.Site;

/// <summary>Every kind of page that is not an event's, by a short name, ready to be written in any format.</summary>
internal static class RenderedPages
{
    public static Editorial Editorial { get; } =
        new EditorialReader("en", SampleLists.Site.PublicAddress, SampleLists.Find).Read("bridge.md", SampleLists.EditorialFile).Editorial
        ?? throw new InvalidDataException("the sample editorial was refused");

    /// <summary>Name, site path, and how to write it.</summary>
    public static IReadOnlyList<(string Name, string Path, Action<PageBytes, PageFormat> Write)> All { get; } =
    [
        ("front", "index", (o, f) => ListPages.Write(o, f, SampleLists.Front, SampleLists.Site)),
        ("front-empty", "index", (o, f) => ListPages.Write(o, f, new FrontPage([], [], [], 0, null, null, null), SampleLists.Site)),
        ("day", "news/2017/11/23/index", (o, f) => ListPages.Write(o, f, SampleLists.Day, SampleLists.Site)),
        ("day-long", "news/2017/11/23/index", (o, f) => ListPages.Write(o, f, SampleLists.LongDay, SampleLists.Site)),
        ("day-part", "news/2017/11/23/2", (o, f) => ListPages.Write(o, f, SampleLists.PartOfDay, SampleLists.Site)),
        ("front-long", "index", (o, f) => ListPages.Write(o, f, SampleLists.LongFront, SampleLists.Site)),
        ("day-no-data", "news/2017/11/22/index", (o, f) => ListPages.Write(o, f, SampleLists.NoDataDay, SampleLists.Site)),
        ("day-empty", "news/2017/11/25/index", (o, f) => ListPages.Write(o, f, SampleLists.EmptyDay, SampleLists.Site)),
        ("month", "news/2017/11/index", (o, f) => ListPages.Write(o, f, SampleLists.Month, SampleLists.Site)),
        ("year", "news/2017/index", (o, f) => ListPages.Write(o, f, SampleLists.Year, SampleLists.Site)),
        ("years", "news/index", (o, f) => ListPages.Write(o, f, SampleLists.Years, SampleLists.Site)),
        ("entity", SampleLists.Entity.Url, (o, f) => ListPages.Write(o, f, SampleLists.Entity, SampleLists.Site)),
        ("topic-long", SampleLists.LongTopic.Url, (o, f) => ListPages.Write(o, f, SampleLists.LongTopic, SampleLists.Site)),
        ("topic-year", SampleLists.TopicYear.Url, (o, f) => ListPages.Write(o, f, SampleLists.TopicYear, SampleLists.Site)),
        ("topic-month", SampleLists.TopicMonth.Url, (o, f) => ListPages.Write(o, f, SampleLists.TopicMonth, SampleLists.Site)),
        ("publisher", SampleLists.Publisher.Url, (o, f) => ListPages.Write(o, f, SampleLists.Publisher, SampleLists.Site)),
        ("category", SampleLists.Category.Url, (o, f) => ListPages.Write(o, f, SampleLists.Category, SampleLists.Site)),
        ("index-small", SampleLists.SmallIndex.Url, (o, f) => ListPages.Write(o, f, SampleLists.SmallIndex, SampleLists.Site)),
        ("index-letters", SampleLists.LettersIndex.Url, (o, f) => ListPages.Write(o, f, SampleLists.LettersIndex, SampleLists.Site)),
        ("index-part", SampleLists.PartOfIndex.Url, (o, f) => ListPages.Write(o, f, SampleLists.PartOfIndex, SampleLists.Site)),
        ("search", "search", (o, f) => ListPages.Write(o, f, SampleLists.Search, SampleLists.Site)),
        ("search-nothing", "search", (o, f) => ListPages.Write(o, f, SampleLists.NothingFound, SampleLists.Site)),
        ("opinion", "opinion/index", (o, f) => ListPages.Write(o, f, [Editorial.Row], SampleLists.Site)),
        ("editorial", Editorial.Url, (o, f) => ListPages.Write(o, f, Editorial, SampleLists.Site)),
        ("moved", SampleLists.Moved.Url, (o, f) => Annals.Pipeline.Site.Notices.NoticePages.WriteForward(o, f, SampleLists.Moved, SampleLists.Site)),
        ("not-found", "404", (o, f) => Annals.Pipeline.Site.Notices.NoticePages.WriteNotFound(o, f, SampleLists.Site)),
    ];

    public static TheoryData<string> Names => [.. All.Select(page => page.Name)];

    public static (string Name, string Path, Action<PageBytes, PageFormat> Write) Get(string name) => All.Single(page => page.Name == name);

    public static byte[] Bytes(string name, PageFormat format) => Bytes(output => Get(name).Write(output, format));

    public static byte[] Bytes(Action<PageBytes> write)
    {
        PageBytes output = new();
        write(output);
        return output.WrittenSpan.ToArray();
    }

    public static string Text(Action<PageBytes> write) => Encoding.UTF8.GetString(Bytes(write));
}
