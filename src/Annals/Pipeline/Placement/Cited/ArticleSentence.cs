using Annals.Language;
using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Placement.Cited;

/// <summary>A sentence of an article, or two neighbours of one paragraph, with what they say.</summary>
internal sealed record ArticleSentence(EvidenceSpan Span, Wording Wording)
{
    private string Whole { get; init; } = "";

    private int Index { get; init; }

    /// <summary>The sentences of the article's title, description and text, in this order, at most <paramref name="most"/>.</summary>
    public static List<ArticleSentence> Of(CitedArticle cited, int most)
    {
        List<ArticleSentence> sentences = [];
        Add(sentences, cited, EvidencePart.Title, cited.Article.Title, 0, most);
        Add(sentences, cited, EvidencePart.Description, cited.Article.Description, 0, most);
        int offset = 0;
        foreach (Paragraph paragraph in cited.Article.Paragraphs)
        {
            Add(sentences, cited, EvidencePart.Text, paragraph.Text, offset, most);
            offset += Scalars.Count(paragraph.Text) + Scalars.Count(Article.ParagraphBreak);
        }

        return sentences;
    }

    /// <summary>This sentence and the next as one; null: they are not neighbours within a paragraph.</summary>
    public ArticleSentence? With(ArticleSentence next)
    {
        if (!ReferenceEquals(Whole, next.Whole) || Span.Part != next.Span.Part)
        {
            return null;
        }

        string quote = Whole[Index..(next.Index + next.Span.Quote.Length)];
        return new ArticleSentence(Span with { Length = Scalars.Count(quote), Quote = quote }, Wording.Of(quote)) { Whole = Whole, Index = Index };
    }

    private static void Add(List<ArticleSentence> sentences, CitedArticle cited, EvidencePart part, string? text, int offset, int most)
    {
        if (text is null)
        {
            return;
        }

        foreach ((int start, int length) in Sentences.Of(text))
        {
            if (sentences.Count >= most)
            {
                return;
            }

            string quote = text.Substring(start, length);
            EvidenceSpan span = new(cited.Source, cited.Url, part, offset + Scalars.Count(text.AsSpan(0, start)), Scalars.Count(quote), quote);
            sentences.Add(new ArticleSentence(span, Wording.Of(quote)) { Whole = text, Index = start });
        }
    }
}
