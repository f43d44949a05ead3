namespace Annals.Formats.Wikitext;

/// <summary>Decides which apostrophes of a line are markup, as MediaWiki does (<c>Parser::doQuotes</c>).</summary>
internal static class QuoteRuns
{
    private static readonly WikiQuotes Italics = new(2, 0);
    private static readonly WikiQuotes Bold = new(3, 0);
    private static readonly WikiQuotes Both = new(5, 0);

    /// <summary>A run of at least two apostrophes: how many switch, and how many before them are text.</summary>
    public static WikiQuotes Of(int run) => run switch
    {
        2 => Italics,
        3 => Bold,
        5 => Both,
        4 => new WikiQuotes(3, 1),
        _ => new WikiQuotes(5, run - 5),
    };

    /// <summary>Where bold and italics are both left open, one switch of bold is an apostrophe and a switch of italics.</summary>
    public static void Balance(Span<WikiInline> inlines)
    {
        int bold = 0;
        int italic = 0;
        foreach (WikiInline inline in inlines)
        {
            if (inline is WikiQuotes quotes)
            {
                bold += quotes.Count >= 3 ? 1 : 0;
                italic += quotes.Count is 2 or 5 ? 1 : 0;
            }
        }

        if (bold % 2 == 0 || italic % 2 == 0 || Candidate(inlines) is not (>= 0 and int at))
        {
            return;
        }

        inlines[at] = new WikiQuotes(2, ((WikiQuotes)inlines[at]).Apostrophes + 1);
    }

    /// <summary>First choice: after a word of one letter; then after a longer word; then after a blank.</summary>
    private static int Candidate(ReadOnlySpan<WikiInline> inlines)
    {
        int afterWord = -1;
        int afterBlank = -1;
        for (int i = 0; i < inlines.Length; i++)
        {
            if (inlines[i] is not WikiQuotes { Count: 3 })
            {
                continue;
            }

            ReadOnlySpan<char> before = i > 0 && inlines[i - 1] is WikiText text ? text.Text.Span : [];
            bool blank = before.Length > 0 && before[^1] == ' ';
            bool blankBefore = before.Length > 1 && before[^2] == ' ';
            if (!blank && blankBefore)
            {
                return i;
            }

            if (blank)
            {
                afterBlank = afterBlank < 0 ? i : afterBlank;
            }
            else
            {
                afterWord = afterWord < 0 ? i : afterWord;
            }
        }

        return afterWord >= 0 ? afterWord : afterBlank;
    }
}
