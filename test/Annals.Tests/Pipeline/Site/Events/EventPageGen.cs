using Annals.Model;
using Annals.Model.Pages;
using CsCheck;

namespace Annals.Tests.Pipeline.Site.Events;

/// <summary>Event pages of every shape, with every field, and text of every kind that clean text can be.</summary>
internal static class EventPageGen
{
    private static readonly string[] Pieces =
    [
        "word", "Genève", "naïve", "e\u0301", "日本", "Россия", "שלום", "مرحبا بالعالم", "👩‍👩‍👧", "😀", "ﬁ", "ı", "’", "“quoted”", "–", "—", "…",
        "#", "# ", "##", "1.", "2)", "12.", "a.", "-", "--", "---", "+", "+++", "*", "**", "***", "_", "__", "_x_", "*x*", "`", "```", "~", "~~", "~~~",
        "|", "a|b", "|-|", "[", "]", "[a](b)", "![a](http://e.example/x)", "[^1]", "[^1]: x", "[x]", "[ ]", "[a]: http://b.example", "(", ")", "<", ">",
        "<b>", "</p>", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "<script>alert(1)</script>", "&", "&amp;", "&#38;", "&lt;", "&nbsp;", "\\", "\\\\", "\\_",
        "\\n", "{", "}", "{{t}}", "{#id .c}", "$", "$$x$$", ":", ": x", ":::", "::: w", ":smile:", "=", "===", "!", "?", ".", ",", ";", "\"", "'", "/", "//",
        "%", "%20", "@", "a@b.example", "http://auto.example/a_b_c", "https://x.example", "www.auto.example", "mailto:a@b.example", "javascript:alert(1)",
        "tab", " · ", "·", " › ", "Cover Image", "From source", "via", "Sources:", "### Sources:", "Related", "null", "true", "0", "2017-11-23", "Undated",
        "^", "^x^", "==x==", "++x++", "x:", ":", "*[HTML]: x", "term", "\u00a0", "\u200f", "\u3000", "a  b", "(c)", "1986. A great year", "`a` b`", "\u0378", "\ufffd",
    ];

    public static readonly Gen<string> Text =
        from pieces in Gen.OneOf(
            Gen.OneOf(Pieces).Array[1, 6],
            Gen.Char[' ', '~'].Array[1, 12].Select(c => new[] { new string(c) }))
        from glue in Gen.OneOf("", " ", " ")
        let text = string.Join(glue, pieces).Trim()
        select text.Length == 0 ? "x" : text;

    private static readonly Gen<string?> Optional = Text.Null(0.4);

    private static readonly Gen<string> Word =
        Gen.OneOf("sochi", "genève", "日本", "россия", "a-b-c", "x", "94-4-per-cent", "index-x", "2017", "مرحبا");

    private static readonly Gen<string> Language = Gen.OneOf("en", "fr", "zh-Hant", "sr-Latn-RS", "ar");

    private static readonly Gen<DateOnly> Date = Gen.Int[1, 3_000_000].Select(DateOnly.FromDayNumber);

    private static readonly Gen<DateTimeOffset> Time =
        from ticks in Gen.Long[0, 3_000_000_000_000_000_000]
        from exact in Gen.OneOf(1L, 10_000_000L)
        select new DateTimeOffset(ticks - (ticks % exact), TimeSpan.Zero);

    private static readonly Gen<string> Outside =
        from scheme in Gen.OneOf("http://", "https://", "HTTPS://", "mailto:")
        from host in Gen.OneOf("www.example.org", "example.org", "user@example.org", "пример.example", "example.org:8080")
        from rest in Gen.OneOf(
            "", "/", "/a/b.html", "/a_b*c_d*", "/(paren)", "/((", "/))", "/a?b=c&d=e&amp;f", "/#frag", "/a,b;c", "/%20%zz", "/[x]", "/<x>", "/\"q\"", "/'q'",
            "/\\back", "/`tick`", "/a|b", "/{x}", "/$x$", "/^x", "/~x~~", "/Ü/日本", "/:::", "/web/20150429211524/http://a.example/b")
        select scheme + host + rest;

    private static readonly Gen<string> Address =
        Gen.Frequency((9, Outside), (1, Gen.OneOf("javascript:alert(1)", "data:text/html,<b>", "ftp://example.org/a", "//example.org/x", "http://a b", "x y z")));

    private static Gen<string> Path(string folder) => Word.Select(w => $"{folder}/{w}");

    private static Gen<ValueList<T>> List<T>(Gen<T> gen, int most = 3) => gen.Array[0, most].Select(a => ValueList.Create<T>(a));

    private static readonly Gen<PageTopic> Topic =
        from name in Text
        from url in Path("topics")
        from links in List(Gen.Select(Text, Path("entities"), (n, u) => new NamedAddress(n, u)), 2)
        select new PageTopic(name, url, links);

    private static readonly Gen<ValueList<Source>> Sources = Gen.Select(
        Optional, Optional, Language.Null(0.5), Address, Address.Null(0.5), Gen.OneOf<SourceState?>(null, SourceState.Dead, SourceState.Changed), Date.Nullable(0.5))
        .Array[0, 4]
        .Select(all => all.Select((s, i) => new Source(i + 1, s.Item1, s.Item2, s.Item3, s.Item4, s.Item5, s.Item6, s.Item7)).ToValueList());

    private static readonly Gen<CoverImage> Image = Gen.Select(
        Gen.OneOf(Address, Gen.OneOf("images/a.jpg", "images/b c.png")), Optional, Gen.Int[1, 9], Optional, Optional,
        (url, credit, source, licence, shows) => new CoverImage(url, credit, source, licence, shows))
        .Where(i => !i.Url.StartsWith('/') && i.Url != "x y z");

    private static readonly Gen<CoverageItem> Coverage = Gen.Select(
        Text, Optional, Address, Date.Nullable(0.3), Gen.OneOf(ArticleKind.News, ArticleKind.Opinion), Gen.Int[0, 3],
        (title, publisher, url, published, kind, copies) => new CoverageItem(title, publisher, url, published, kind, copies));

    private static readonly Gen<PageEntity> Entity = Gen.Select(
        Text, Path("entities").Null(0.4), Address.Null(0.4), Gen.OneOf("Q57339", "Q1", "not an item").Null(0.5),
        (name, url, wikipedia, wikidata) => new PageEntity(name, url, wikipedia, wikidata));

    private static readonly Gen<RelatedEvent> Related = Gen.Select(
        Path("news/2016/11/16"), Date, Text, Gen.OneOf(RelatedWhen.Before, RelatedWhen.After),
        List(Gen.Select(Text, Path("entities").Null(0.4), (n, u) => new ContextEntity(n, u))), Gen.OneOf(Text, Gen.Const("")),
        (url, date, headline, when, context, reason) => new RelatedEvent(url, date, headline, when, context, reason));

    private static readonly Gen<RevisionNote> Note = Gen.Select(
        Gen.Int[1, 40], Time.Nullable(0.3), Gen.OneOf(Enum.GetValues<RevisionCause>()), Gen.OneOf(Text, Gen.Const("")), Path("news/2017/11/23/slug"),
        (number, time, cause, changed, url) => new RevisionNote(number, time, cause, changed, url));

    private static readonly Gen<Correction> Correction = Gen.Select(Text, Text, Text, Date, (was, now, because, date) => new Correction(was, now, because, date));

    private static readonly Gen<EvidenceSpan> EvidenceSpans = Gen.Select(
        Gen.Int[1, 99], Address, Gen.OneOf(Enum.GetValues<EvidencePart>()), Gen.Int[0, 99], Gen.Int[1, 99], Text,
        (source, url, part, start, length, quote) => new EvidenceSpan(source, url, part, start, length, quote));

    private static readonly Gen<EventStatus> Status =
        Gen.OneOf(EventStatus.Current, EventStatus.Current, EventStatus.Removed, EventStatus.Retracted, EventStatus.Merged);

    public static readonly Gen<EventPage> Page =
        from top in Gen.Select(Text, Date.Nullable(0.1), Text, Language, Date.Nullable(0.5), Word)
        from summary in Gen.Select(Text, Gen.Int[1, 9], Language, (text, source, language) => new Summary(text, source, language)).Null(0.3)
        from place in Gen.Select(Optional, List(Topic), Sources, Image.Null(0.5))
        from told in Gen.Select(List(Coverage, 4), List(Gen.Select(Text, Text, Gen.Int[1, 9], (s, t, n) => new Quotation(s, t, n))), List(Entity, 4))
        from ties in Gen.Select(List(Related, 4), List(Gen.Select(Text, Path("opinion/2018/01/02"), Text, (t, u, a) => new Discussion(t, u, a)), 2))
        from record in Gen.Select(
            List(Note), List(Correction, 2), List(Gen.Select(Gen.OneOf(Gen.OneOf("headline", "summary"), Text), Text, (o, n) => new Licence(o, n)), 2))
        from state in Gen.Select(Gen.Int[1, 99], Time.Nullable(0.2), Status, Optional, Gen.Bool, Gen.Bool)
        select new EventPage(
            (top.Item2 is { } d ? $"news/{d:yyyy'/'MM'/'dd}/" : "news/undated/") + (state.Item6 ? "slug/2" : top.Item6),
            state.Item5 ? top.Item3 : top.Item1, top.Item2, top.Item3, top.Item4, top.Item5, summary, place.Item1, place.Item2, place.Item3, place.Item4,
            told.Item1, told.Item2, told.Item3, ties.Item1, ties.Item2, record.Item1, record.Item2, record.Item3, state.Item1, state.Item2, state.Item3,
            state.Item3 == EventStatus.Current ? null : state.Item4)
        {
            HeadlineCut = state.Item6,
        };

    /// <summary>A page with what JSON and XML carry beside it.</summary>
    public static readonly Gen<(EventPage Page, EventDetail Detail)> PageAndDetail =
        from page in Page
        from spans in Gen.Select(Gen.Int[0, 99], Gen.Int[1, 99]).Array[page.Entities.Count]
        from origins in Address.Null(0.3).Array[page.Licences.Count]
        from evidence in List(Gen.Select(Gen.Int[0, 99], Gen.Int[1, 99], Gen.OneOf(Enum.GetValues<EvidenceState>()), List(EvidenceSpans, 2), (start, length, state, spans) => new Evidence(start, length, state, spans)), 2)
        select (page, new EventDetail(
            EventId.OfFirstAddress(page.Url), spans.Select((s, i) => new EntityMention(i, s.Item1, s.Item2)).ToValueList(), ValueList.Create<string?>(origins))
        {
            SummaryMentions = page.Summary is not null && page.Entities.Count > 0 ? [new EntityMention(0, 1, 2)] : [],
            Evidence = evidence,
        });
}
