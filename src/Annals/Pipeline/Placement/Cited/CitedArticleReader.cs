using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Placement.Cited;

/// <summary>Reads what the articles that an event cites give it: summary, cover image, and the words that support its headline.</summary>
public sealed class CitedArticleReader
{
    /// <summary>Text at the beginning of an article that tells whether it is about the event, in UTF-16 units.</summary>
    private const int Opening = 1500;

    private readonly SelfDescription _descriptions = new(new Boilerplate());

    public Findings Read(EventContent content, IReadOnlyList<CitedArticle> articles)
    {
        Wording headline = Wording.Of(content.Headline);
        CitedArticle[] about = [.. articles.Where(cited => IsAbout(headline, cited.Article))];
        return new Findings(SummaryOf(content, about), ImageOf(about), EvidenceFinder.Find(content.Headline, articles))
        {
            Published = about.Where(cited => cited.Article.Published is not null).Select(cited => (cited.Source, cited.Article.Published!.Day)).ToValueList(),
        };
    }

    /// <summary>Of the first source in the headline's language, else of the first.</summary>
    private Summary? SummaryOf(EventContent content, CitedArticle[] about)
    {
        foreach (CitedArticle cited in about.OrderBy(cited => IsIn(content.Language, cited.Article.Language) ? 0 : 1).ThenBy(cited => cited.Source))
        {
            if (_descriptions.Of(cited.Article) is { } text)
            {
                return new Summary(text, cited.Source, cited.Article.Language ?? content.Language);
            }
        }

        return null;
    }

    private static CoverImage? ImageOf(CitedArticle[] about)
    {
        foreach (CitedArticle cited in about)
        {
            if (cited.Article.Image is { Url: { } url } image && WebUri.TryCreate(url, out Uri? address) && address!.Scheme is "http" or "https")
            {
                return new CoverImage(address.AbsoluteUri, image.Credit, cited.Source, null, image.Caption);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether an article has anything of the headline in it: addresses come to hold other pages. Words of other scripts cannot be compared, and prove nothing.
    /// </summary>
    private static bool IsAbout(Wording headline, Article article)
    {
        string body = article.Text;
        Wording opening = Wording.Of($"{article.Title} {article.Description} {(body.Length <= Opening ? body : body[..Opening])}");
        (double share, int words) = headline.CoveredBy(opening);
        return words >= 2 || share >= 0.3;
    }

    private static bool IsIn(string language, string? other) =>
        other is null || string.Equals(language.Split('-')[0], other.Split('-')[0], StringComparison.OrdinalIgnoreCase);
}
