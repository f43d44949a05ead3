using Annals.Model;
using Annals.Model.Pages;
using Annals.Pipeline.Placement.Cited;

namespace Annals.Tests.Pipeline.Placement.Cited;

public sealed class CitedArticleReaderTests
{
    private const string Body =
        "The parliament of Ruritania voted on Thursday to leave the river treaty after 41 years. Members of the ruling party carried the vote by 61 to 58. "
        + "The treaty divides the water of the Elm among three countries, and its end will be felt on farms first.";

    private readonly CitedArticleReader _reader = new();

    [Theory]
    [InlineData("Ruritania's parliament votes to leave the river treaty.", "Ruritania's parliament votes to leave the river treaty.")]
    [InlineData("The parliament of Ruritania voted on Thursday to leave the river treaty after 41…", "The parliament of Ruritania voted on Thursday to leave the river treaty after 41 years.")]
    [InlineData("Members of Ruritania's parliament voted to leave. The treaty divides the water of the Elm among thr", "Members of Ruritania's parliament voted to leave. The treaty divides the water of the Elm among three countries, and its end will be felt on farms first.")]
    [InlineData("The treaty ends after 41 years. What comes next for the farms is a quest...", "The treaty ends after 41 years.")]
    [InlineData("The parliament votes to leave the treaty. Sign up for our newsletter.", "The parliament votes to leave the treaty.")]
    [InlineData("Parliament of Ruritania votes to leave river treaty", "Parliament of Ruritania votes to leave river treaty")]
    [InlineData("Breaking news, latest news and top stories from Ruritania and the world.", null)]
    [InlineData("Everything a gardener has to know about roses in June, told by people who grow them.", null)]
    [InlineData("News, sport, weather and more on the parliament of Ruritania.", null)]
    [InlineData("The parliament doesn&rsquo;t like the river treaty of Ruritania.\\n It votes to leave.", "The parliament doesn’t like the river treaty of Ruritania. It votes to leave.")]
    [InlineData("Ruritania to leave river treaty Members of the ruling party carried the vote by 61 to 58.", "Members of the ruling party carried the vote by 61 to 58.")]
    [InlineData("Ruritania to leave river treatyMembers of the ruling party carried the vote by 61 to 58.", "Members of the ruling party carried the vote by 61 to 58.")]
    [InlineData("Ruritania to leave river treaty - elm.example - Members of the ruling party carried the vote by 61 to 58.", "Members of the ruling party carried the vote by 61 to 58.")]
    [InlineData("Ruritania, to leave river treaty: Members of the ruling party carried the vote by 61 to 58.", "Members of the ruling party carried the vote by 61 to 58.")]
    [InlineData("Ruritania to leave river treaty after 41 years.", "Ruritania to leave river treaty after 41 years.")]
    [InlineData("Elm Post | Politics | Members of the ruling party carried the vote by 61 to 58.", "Members of the ruling party carried the vote by 61 to 58.")]
    [InlineData("Elm Post readers heard that Ruritania's parliament leaves the river treaty.", "Elm Post readers heard that Ruritania's parliament leaves the river treaty.")]
    [InlineData("Facebook0Tweet0Pin0 Image: Cy Lens The parliament of Ruritania voted on Thursday to leave the river treaty after 41 years.", "The parliament of Ruritania voted on Thursday to leave the river treaty after 41 years.")]
    [InlineData("After a long night, The parliament of Ruritania voted on Thursday to leave the river treaty after 41 years.", "After a long night, The parliament of Ruritania voted on Thursday to leave the river treaty after 41 years.")]
    [InlineData("https://videos.example/watch?v=1 The parliament of Ruritania votes to leave the treaty.", "The parliament of Ruritania votes to leave the treaty.")]
    [InlineData("Das Parlament von Ruritania verlässt am 31.", null)]
    [InlineData("The parliament of Ruritania leaves the treaty. Es verlässt sie am 31. Oktober nach 41", "The parliament of Ruritania leaves the treaty.")]
    [InlineData("The parliament of Ruritania leaves the treaty of the Elm am 31. Oktober. It votes.", "The parliament of Ruritania leaves the treaty of the Elm am 31. Oktober. It votes.")]
    [InlineData("Should you sign up for the treaty? Or not? The parliament of Ruritania votes to leave it.", "The parliament of Ruritania votes to leave it.")]
    [InlineData("It votes. The parliament of Ruritania leaves the treaty.", "It votes. The parliament of Ruritania leaves the treaty.")]
    [InlineData("The parliament of Ruritania on its treaty. Contribute to it by creating an account.", "The parliament of Ruritania on its treaty.")]
    [InlineData("Immer neue Tipps, Tricks und Nachrichten von der Elm und dem parliament of Ruritania.", null)]
    [InlineData("Vote ends a treaty", null)]
    [InlineData("Ruritania to leave river", null)]
    [InlineData("The parliament votes to leave the treaty. What it means for farms on the Elm", "The parliament votes to leave the treaty.")]
    [InlineData("The parliament of Ruritania voted on a treaty that nobody had read, and then the", null)]
    [InlineData("to leave river treaty", null)]
    [InlineData("Ruritania votes to leave the river treaty… and its end will be felt", "Ruritania votes to leave the river treaty… and its end will be felt on farms first.")]
    [InlineData("A river treaty of Ruritania ends A river treaty of Ruritania ends. The parliament votes.", "A river treaty of Ruritania ends. The parliament votes.")]
    [InlineData(null, null)]
    public void A_description_is_shown_in_whole_sentences_or_not_at_all(string? description, string? shown)
    {
        Article article = ArticleOf(Body) with { Description = description };
        Assert.Equal(shown, Read("The parliament of Ruritania votes to leave the river treaty.", article).Summary?.Text);
    }

    [Fact]
    public void Words_that_a_paragraph_goes_on_with_are_no_foreword_of_it()
    {
        const string rest = ", and the parliament of Ruritania has voted to leave the river treaty after 41 years, which will be felt on farms first.";
        Article article = ArticleOf(rest) with { Description = "Farms on the Elm" + rest };
        Assert.Equal("Farms on the Elm" + rest, Read("The parliament of Ruritania votes to leave the river treaty.", article).Summary?.Text);
    }

    [Fact]
    public void A_description_that_stops_where_the_text_goes_on_was_cut()
    {
        Article article = ArticleOf("The parliament of Ruritania leaves the river treaty… It all began one day with an open hand: nobody knows why") with
        {
            Description = "The parliament of Ruritania leaves the river treaty… It all began one day with an open",
        };
        Assert.Null(Read("The parliament of Ruritania votes to leave the river treaty.", article).Summary);
    }

    [Theory]
    [InlineData("\".")]
    [InlineData(".“ Afterwards he left the house of the parliament.")]
    public void A_description_without_the_quotation_marks_of_the_text_gets_none(string rest)
    {
        const string description = "The minister of Ruritania says that the river treaty ends without harm to the farms";
        Article article = ArticleOf(description + rest + " The parliament of Ruritania has voted to leave the river treaty after 41 years.") with { Description = description };
        Assert.Equal(description + ".", Read("The parliament of Ruritania votes to leave the river treaty.", article).Summary?.Text);
    }

    [Theory]
    [InlineData("The parliament of Ruritania votes to leave the river treaty.", EvidenceState.Found)]
    [InlineData("By 61 votes to 58, the Ruritanian parliament leaves the river treaty.", EvidenceState.Found)]
    [InlineData("The parliament of Ruritania votes by 71 to 58 to leave the river treaty.", EvidenceState.NotFound)]
    [InlineData("The parliament of Ruritania votes to leave the river treaty after forty-one years.", EvidenceState.Found)]
    [InlineData("A storm destroys forty farms on the coast.", EvidenceState.NotFound)]
    public void A_sentence_is_supported_where_an_article_says_most_of_it_and_all_its_numbers(string headline, EvidenceState state)
    {
        Article article = ArticleOf(Body);
        Evidence claim = Assert.Single(Read(headline, article).Evidence);
        Assert.Equal(state, claim.State);
        Assert.All(claim.Spans, span => Assert.Equal(span.Quote, (span.Part == EvidencePart.Title ? article.Title! : article.Text).Substring(span.Start, span.Length)));
        Assert.Equal(state == EvidenceState.Found, claim.Spans.Count > 0);
    }

    [Fact]
    public void Each_sentence_of_a_headline_has_a_claim_of_its_own()
    {
        ValueList<Evidence> evidence = Read("Ruritania leaves the river treaty after 41 years. The queen attends a concert of famous violinists.", ArticleOf(Body)).Evidence;
        Assert.Equal([(0, 49, EvidenceState.Found), (50, 49, EvidenceState.NotFound)], evidence.Select(claim => (claim.Start, claim.Length, claim.State)));
    }

    [Fact]
    public void An_address_that_came_to_hold_another_page_gives_neither_summary_nor_image()
    {
        Article other = ArticleOf("Roses want sun, water and a little patience, and nobody should cut them in June before the first bloom is over in the garden.") with
        {
            Title = "How to grow roses",
            Description = "Roses want sun, water and a little patience.",
            Image = new ArticleImage("https://example.org/rose.jpg", null),
        };
        Findings findings = Read("The parliament of Ruritania votes to leave the river treaty.", other);
        Assert.Equal((null, null), (findings.Summary, findings.Image));
        Assert.Equal(EvidenceState.NotFound, Assert.Single(findings.Evidence).State);
    }

    [Fact]
    public void The_summary_is_of_the_first_source_in_the_language_of_the_headline()
    {
        Article foreign = ArticleOf(Body) with { Language = "de", Description = "Das Parlament von Ruritania verlässt den Vertrag über den Fluss Elm." };
        Article own = ArticleOf(Body) with { Description = "The parliament of Ruritania voted to leave the treaty." };
        Findings findings = _reader.Read(Content("The parliament of Ruritania votes to leave the river treaty."), [new(1, "https://a.example/1", foreign), new(2, "https://b.example/2", own)]);
        Assert.Equal((own.Description, 2), (findings.Summary!.Text, findings.Summary.Source));
    }

    private Findings Read(string headline, Article article) => _reader.Read(Content(headline), [new CitedArticle(1, "https://example.org/treaty", article)]);

    private static EventContent Content(string headline) => new(headline, "en", null, [], [], [new Citation("Example Post", "Example Post", null, null, "https://example.org/treaty", null)]);

    private static Article ArticleOf(string body) => new() { Title = "Ruritania to leave river treaty", Publisher = "Elm Post", Language = "en", Paragraphs = [new(ParagraphKind.Text, body)] };
}
