using Annals.Language;
using Annals.Model;
using CsCheck;

namespace Annals.Tests.Language;

public sealed class PhraseMatchTests
{
    private const string Text = "In São Paulo the Storm—Élodie's storm—took 12 roofs.";

    [Theory]
    [InlineData("storm", false, "Storm storm")]
    [InlineData("sao paulo", false, "São Paulo")]
    [InlineData("elodie", false, "Élodie")]
    [InlineData("the st", true, "the Storm")]
    [InlineData("st", false, "")]
    [InlineData("12", false, "12")]
    public void Words_are_found_whatever_their_case_and_marks(string phrase, bool isBeginning, string marked)
    {
        SearchPhrase wanted = new(phrase.Split(' ').ToValueList(), isBeginning, false);
        Assert.Equal(marked, string.Join(' ', PhraseMatch.Find(PhraseMatch.Words(Text), [wanted]).Select(mark => Text[mark.Start..mark.End])));
        Assert.Equal(marked.Length > 0, PhraseMatch.HasAll(Text, [wanted]));
        Assert.Equal(marked.Length == 0, PhraseMatch.HasAll(Text, [wanted with { IsExcluded = true }]));
    }

    [Fact]
    public void Places_are_those_of_the_text_whatever_it_holds() =>
        Gen.String[Gen.OneOf(Gen.Char["ab \u0301\uD800\uDC00é-1"], Gen.Char), 0, 30].Sample(text =>
        {
            int last = 0;
            foreach ((string word, int start, int end) in PhraseMatch.Words(text))
            {
                Assert.True(start >= last && end > start && end <= text.Length);
                Assert.Equal(Folding.Key(text[start..end]), word);
                last = end;
            }
        });
}
