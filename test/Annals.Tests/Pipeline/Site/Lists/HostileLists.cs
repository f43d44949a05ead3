using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Lists;
using Annals.Pipeline.Site.Notices;
using Annals.Tests.Model.Pages;

namespace Annals.Tests.Pipeline.Site.Lists;

/// <summary>Every page with one text in every place where a text can stand.</summary>
internal static class HostileLists
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'--></title></textarea><svg/onload=alert(1)>",
        "](javascript:alert(1)) [x",
        "![x](http://evil.example/x.png)",
        "# heading\n\n- list\n\n1. list\n\n> quote\n\n***",
        "- list", "1. list", "2) list", "+ list", "> quote", "    code", "\tcode", "---", "===", "~~~", "```", "| a | b |\n|---|---|", "$$x$$", "[^1]: note", "[x]: http://evil.example",
        "`code` *em* _em_ **strong** ~~gone~~ ^up^ ==mark== ++ins++",
        "http://evil.example www.evil.example mail@evil.example <http://evil.example>",
        "&lt;b&gt; &amp; &#60;script&#62; &copy;",
        "]]> <![CDATA[ <!-- --> <?php ?>",
        "\0\u0001\u0008\u000b\u001f\u007f\u0085\u2028\u2029\ufffe\uffff",
        "\ud800 \udfff lone",
        "\u202eright to left\u202c \u200b\ufeff",
        "{\"a\":1}\\u003cscript\\u003e\\",
        ":::warning\n:smile: {.class #id}",
    ];

    public static IReadOnlyList<(string Name, Action<PageBytes, PageFormat> Write)> Pages(string text)
    {
        SiteSettings site = new() { Title = text, Tagline = text, Owner = text, LegalNotice = text };
        DateOnly date = new(2017, 11, 23);
        EventRow row = SampleLists.Row("slug", text, (text, "entities/slug"), (text, null));
        EventRow summed = row with { Summary = new Summary(text, 1, "en") };
        NamedAddress named = new(text, "topics/slug");
        EventRow whole = row with { Headline = text, Topic = named };
        CountedName[] names = [new CountedName(text, "entities/slug", 3), new CountedName(text, null, 1)];
        EditorialRow opinion = new("opinion/2017/11/23/slug", text, text, date, "en", text);
        SubjectFacts facts = new([text], null, null, null, 2, date, date, [.. names], true)
        {
            Ties = [new CompanionTie(0, 1, 2)],
            Timeline = [new TimelinePart(new ListPeriod(2017), 1), new TimelinePart(new ListPeriod(2018), 1)],
        };
        CalendarPage year = new(CalendarKind.Year, new DateOnly(2017, 1, 1), [new CalendarPart(new DateOnly(2017, 11, 1), 1, 0)])
        {
            Detail = [new CalendarPart(date, 1, 0)],
            Categories = [new CategoryMonths(named, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0])],
        };
        SubjectPage subject = SubjectPage.Whole(SubjectKind.Entity, named, facts, ListPlan.Of([(date, 2)]), [row, summed]);
        NameIndex index = CountedNames.Index([NameIndex.Key(text)]);
        EditorialInline words = EditorialInline.Plain(text);
        EditorialBlock paragraph = EditorialBlock.Paragraph(
            [words, EditorialInline.Within(EditorialInlineKind.EventLink, [words], "news/2017/11/23/slug"), EditorialInline.Within(EditorialInlineKind.WebLink, [words], "https://a.example/")]);
        Editorial editorial = new(
            opinion.Url, text, text, date, "en", text,
            [
                paragraph, EditorialBlock.Heading(2, [words]),
                EditorialBlock.Holding(EditorialBlockKind.List, [EditorialBlock.Holding(EditorialBlockKind.Item, [EditorialBlock.Paragraph([EditorialInline.Plain("a "), words])])]),
                EditorialBlock.Holding(EditorialBlockKind.Quote, [EditorialBlock.Paragraph([EditorialInline.Plain("a "), words])]),
            ],
            [named]);
        return
        [
            ("front", (o, f) => ListPages.Write(o, f, new FrontPage([new DayBlock(date, [whole, summed])], [new RunningTopic(text, "topics/slug", 1, date)], [opinion], 2, date, date, null), site)),
            ("day", (o, f) => ListPages.Write(o, f, new DayPage(date, DayState.Read, [new DayGroup(named, [named, named], [whole, summed])], 0, null, null, null, [new SameDay(date, 1, row)], default), site)),
            ("year", (o, f) => ListPages.Write(o, f, year, site)),
            ("subject", (o, f) => ListPages.Write(o, f, subject, site)),
            ("index", (o, f) => ListPages.Write(o, f, IndexPage.Of(SubjectKind.Topic, index, [index.First], [.. names], [.. names]), site)),
            ("search", (o, f) => ListPages.Write(o, f, new SearchPage("x" + text, 2, 1, true, [row, summed], text), site)),
            ("opinion", (o, f) => ListPages.Write(o, f, [opinion], site)),
            ("editorial", (o, f) => ListPages.Write(o, f, editorial, site)),
            ("moved", (o, f) => NoticePages.WriteForward(o, f, new ForwardPage("news/2017/11/23/old", "news/2017/11/23/slug", text), site)),
        ];
    }
}
