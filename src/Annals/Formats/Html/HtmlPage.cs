using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Annals.Formats.Html;

/// <summary>A page of HTML as a tree.</summary>
/// <param name="Root">the document</param>
/// <param name="Flattened">tags that were taken out because they stood too deep</param>
/// <param name="IsCut">the page has more tags than the limit, and the rest was left out</param>
/// <param name="Unformatted">tags of formatting that were taken out because they would have been repeated too often</param>
public sealed record HtmlPage(IDocument Root, int Flattened, bool IsCut = false, int Unformatted = 0) : IDisposable
{
    // What never changes of a parser: made for each anew it takes as much memory as a small page.
    private static readonly Configuration Services = new();

    private static readonly HtmlParserOptions Thorough = new() { IsKeepingSourceReferences = true, IsScripting = false };

    private static readonly HtmlParserOptions Quick = new()
    {
        IsScripting = false,
        SkipComments = true,
        SkipRawText = true,
        ShouldEmitAttribute = static (ref _, name) => !IsForMachines(name.Span),
    };

    /// <summary>Parses a page or a piece of one; scripts are not run, nothing is fetched.</summary>
    /// <param name="mostDepth">elements deeper than this are flattened</param>
    public static HtmlPage Parse(string html, int mostDepth)
    {
        string flat = HtmlDepth.Limit(html, mostDepth, out int flattened);
        return new HtmlPage(Parser(Thorough).ParseDocument(flat), flattened);
    }

    /// <summary>As <see cref="Parse"/>, without remembering where elements stand in the source, and without what is only for scripts, styles and screens: comments, raw text, attributes such as <c>data-…</c> (but those that name an element), <c>on…</c> and <c>srcset</c>.</summary>
    /// <param name="mostDepth">elements deeper than this are flattened</param>
    /// <param name="mostTags">tags that are read; the page is cut before the next</param>
    /// <param name="mostRepeats">times that elements of formatting which are left open are opened again</param>
    public static HtmlPage ParseQuickly(string html, int mostDepth, int mostTags = int.MaxValue, int mostRepeats = int.MaxValue)
    {
        int end = EndOfTags(html, mostTags);
        string plain = HtmlFormatting.Limit(end < html.Length ? html[..end] : html, mostRepeats, out int unformatted);
        string flat = HtmlDepth.Limit(plain, mostDepth, out int flattened);
        return new HtmlPage(Parser(Quick).ParseDocument(flat), flattened, end < html.Length, unformatted);
    }

    /// <summary>By the first letter: it is asked of every attribute of a page, most of which are named class, href or data-….</summary>
    private static bool IsForMachines(ReadOnlySpan<char> name) => name is [var first, ..] && (first | 0x20) switch
    {
        'd' => name is "d" || (name.StartsWith("data-", StringComparison.OrdinalIgnoreCase) && name is not ("data-testid" or "data-hook" or "data-qa")),
        'o' => name.Length > 3 && (name[1] | 0x20) == 'n',
        's' => name is "srcset" or "sizes",
        'w' => name is "width",
        'h' => name is "height",
        't' => name is "target",
        'l' => name is "loading",
        _ => false,
    };

    /// <summary>Where the tag behind <paramref name="most"/> others begins; the length of the page where it has no more.</summary>
    private static int EndOfTags(string html, int most)
    {
        if (html.AsSpan().Count('<') <= most)
        {
            return html.Length;
        }

        int at = html.IndexOf('<');
        for (int tags = 0; tags < most; tags++)
        {
            at = html.IndexOf('<', at + 1);
        }

        return at;
    }

    /// <summary>The 1-based line on which an element begins; 0 where it stands nowhere in the source.</summary>
    public static int LineOf(IElement element) => element.SourceReference?.Position.Line ?? 0;

    public void Dispose() => Root.Dispose();

    private static HtmlParser Parser(HtmlParserOptions options) => new(options, BrowsingContext.New(Services));
}
