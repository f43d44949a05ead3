using Annals.Formats.Html;
using Annals.Language;
using Annals.Pipeline.Extraction.Articles.Body;

namespace Annals.Pipeline.Extraction.Articles.Metadata;

/// <summary>Where the headline stands: a date at it is most often that of the publication, and a name that of who wrote.</summary>
/// <param name="Layout">the page</param>
/// <param name="Headline">the heading; null where the page prints none</param>
/// <param name="First">the order of the first node of the text</param>
/// <param name="Prose">the order of the first paragraph of prose behind the headline</param>
internal sealed record HeadlinePlace(PageLayout Layout, HtmlNode? Headline, int First, int Prose)
{
    /// <summary>How far a date moves up that stands at the headline.</summary>
    public const int Beside = 2;

    /// <summary>What a date loses that stands among other stories, comments or notices: it counts where nothing better is found.</summary>
    public const int FarOff = 20;

    /// <summary>What a date loses whose place is named as one for other things, and which stands above the text and not far from the headline.</summary>
    public const int Doubted = 6;

    /// <summary>Nodes before the headline that stand at it.</summary>
    private const int Before = 12;

    /// <summary>Nodes behind the headline that stand at it.</summary>
    private const int Behind = 30;

    /// <summary>Nodes behind the headline that stand at it where no prose stands between.</summary>
    private const int BeforeProse = 120;

    /// <summary>Nodes around the headline that are not far from it.</summary>
    private const int Around = 60;

    /// <summary>Nodes of a block whose pieces are looked at one by one.</summary>
    private const int MostPieces = 400;

    private const Marks Elsewhere = Marks.Related | Marks.Aside | Marks.Footer | Marks.Nav | Marks.Comment | Marks.Teaser | Marks.Ad | Marks.Pager;

    public static HeadlinePlace Of(PageSource source, string? title)
    {
        HtmlNode? headline = title is null ? null : source.Tree.Nodes.FirstOrDefault(node => node.Name is "h1" or "h2" && CleanText.Of(HtmlTree.TextOf(node, ArticleLimits.FieldChars)).Contains(title, StringComparison.OrdinalIgnoreCase));
        int prose = headline is null ? 0 : source.Layout.Blocks.Find(block => block.IsProse && block.Node.Order > headline.Order)?.Node.Order ?? 0;
        return new HeadlinePlace(source.Layout, headline, source.First, prose);
    }

    /// <summary>Less than nothing for what stands at the headline, more for what stands among other stories, comments or notices, or far above the headline.</summary>
    public int Away(HtmlNode node) => Away(node.Order, Stands(node, Elsewhere));

    /// <summary>As <see cref="Away(HtmlNode)"/> for a date in a block of text: where a large block begins says little of where in it the date stands.</summary>
    /// <param name="day">the day that was read, in ISO 8601</param>
    public int Away(PageBlock block, string day, bool monthFirst)
    {
        int order = block.Node.Order;
        if (!IsBeside(order) && Headline is not null && block.Node.End - order < MostPieces && block.Node.End > Headline.Order - Before && order < Headline.End + Behind)
        {
            order = Layout.Tree.TextsIn(block.Node).FirstOrDefault(piece => DateText.Find(piece.Text, monthFirst)?.StartsWith(day, StringComparison.Ordinal) == true)?.Order ?? order;
        }

        return Away(order, (block.Marks & Elsewhere) != 0);
    }

    private int Away(int order, bool isElsewhere) => IsBeside(order) ? -Beside : isElsewhere ? Penalty(order) : IsAbove(order) ? Doubted : 0;

    /// <summary>Whether something stands well above the headline, where a site prints the day on which the page was asked for.</summary>
    private bool IsAbove(int order) => Headline is not null && order < Headline.Order - Around && order < First;

    /// <summary>Whether a node stands at the headline.</summary>
    public bool IsBeside(HtmlNode node) => IsBeside(node.Order);

    private bool IsBeside(int order) => Headline is not null && order > Headline.Order - Before && order < Math.Max(Headline.End + Behind, Math.Min(Prose, Headline.End + BeforeProse));

    private int Penalty(int order) => Headline is not null && order < First && order > Headline.Order - Around && order < Headline.End + Around ? Doubted : FarOff;

    /// <summary>Whether a node stands among parts that are called so, and not at the headline.</summary>
    public bool IsAmong(HtmlNode node, Marks marks) => !IsBeside(node.Order) && Stands(node, marks);

    /// <summary>As <see cref="IsAmong(HtmlNode, Marks)"/> for a block.</summary>
    public bool IsAmong(PageBlock block, Marks marks) => (block.Marks & marks) != 0 && !IsBeside(block.Node.Order);

    private bool Stands(HtmlNode node, Marks marks) => (Layout.MarksAround[node.Order] & marks) != 0;
}
