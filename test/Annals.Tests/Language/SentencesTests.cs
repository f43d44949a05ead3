using Annals.Language;

namespace Annals.Tests.Language;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One day. Another day!  A third?", "One day.|Another day!|A third?")]
    [InlineData("Gen. Smith of the U.S. Army met J. Doe. They spoke.", "Gen. Smith of the U.S. Army met J. Doe.|They spoke.")]
    [InlineData("He said “No.” Then he left.", "He said “No.”|Then he left.")]
    [InlineData("It rose by 3.5 per cent. in a year", "It rose by 3.5 per cent. in a year")]
    [InlineData("今日は晴れ。明日は雨。", "今日は晴れ。|明日は雨。")]
    [InlineData("   ", "")]
    [InlineData("", "")]
    public void A_text_is_cut_where_sentences_end(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Sentences.Of(text).Select(sentence => text.Substring(sentence.Start, sentence.Length))));

    [Theory]
    [InlineData("26 people", "26")]
    [InlineData("twenty-six people", "26")]
    [InlineData("Forty two boats and three cars", "42 3")]
    [InlineData("2.5 million dollars", "2500000")]
    [InlineData("one hundred and five", "100 5")]
    [InlineData("two hundred five", "205")]
    [InlineData("1,200 homes", "1200")]
    [InlineData("nobody", "")]
    public void Numbers_in_words_and_digits_come_to_one_form(string text, string values) =>
        Assert.Equal(values, string.Join(' ', NumberWords.In(TextTokens.Of(text, text.Length)).Select(number => number.Value)));

    [Theory]
    [InlineData("strikes", "striking")]
    [InlineData("cities", "city")]
    [InlineData("killed", "killing")]
    [InlineData("votes", "voted")]
    public void Forms_of_a_word_have_one_stem(string one, string other) => Assert.Equal(WordStem.Of(one), WordStem.Of(other));
}
