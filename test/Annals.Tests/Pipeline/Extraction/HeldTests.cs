using Annals.Model;

namespace Annals.Tests.Pipeline.Extraction;

/// <summary>What is held back until a later state or a person confirms it, and what is not.</summary>
public sealed class HeldTests
{
    private const string Cited = " [http://a.example/1 (BBC)]";

    [Theory]
    [InlineData("*A dog barks. [[User:Ann|Ann]] ([[User talk:Ann|talk]]) 12:34, 5 June 2015 (UTC)" + Cited, "signature")]
    [InlineData("*A dog barks. Ann 12:34, 5 June 2015 (UTC)" + Cited, "signature")]
    [InlineData("*A dog barks. ~~~~" + Cited, "signature")]
    [InlineData("*A dog barks. [[Special:Contributions/192.0.2.7|192.0.2.7]]" + Cited, "IP address")]
    [InlineData("*A dog barks. —Preceding unsigned comment added by 192.0.2.7" + Cited, "IP address")]
    [InlineData("*A dog barks, says 2001:db8:85a3::8a2e:370:7334." + Cited, "IP address")]
    [InlineData("*A {{strange}} dog barks." + Cited, "{{strange}}")]
    [InlineData("*A {{strange dog barks." + Cited, "raw template")]
    [InlineData("*A dog barks}}." + Cited, "raw template")]
    [InlineData("*A [[Template:Dog]] barks." + Cited, "raw template")]
    [InlineData("*A dog barks.", "neither a citation nor a link")]
    [InlineData("*[http://a.example/1 (BBC)]", "no text")]
    [InlineData("*[[Lugo crash]] [[https://ro.wikipedia.org/wiki/X ro]]\n**A dog barks." + Cited, "perhaps a topic")]
    public void Doubtful_entries_are_held_with_their_reason(string body, string reason)
    {
        Entry entry = DayPages.Body(body).Entries[0];
        Assert.Contains(reason, entry.Held ?? "not held", StringComparison.Ordinal);
        Assert.NotEqual("", entry.Text);
    }

    [Theory]
    [InlineData("*The [[dog]] is made king of all animals by decree.")]
    [InlineData("*Version 1.2.3 of the dog is released at 12:34 (UTC)." + Cited)]
    [InlineData("*A dog barks at 10.5.2015, 7.30 a.m. in the U.S.A." + Cited)]
    [InlineData("*The score is 3:2:1 and 192.0.2.700 is no address." + Cited)]
    public void True_entries_are_not(string body) => Assert.Null(DayPages.Entry(body).Held);

    [Fact]
    public void A_bullet_that_is_only_a_link_to_an_article_takes_its_words_as_text()
    {
        Entry entry = DayPages.Entry("*[http://a.example/1 Dog bites man]");
        Assert.Equal(("Dog bites man", null), (entry.Text, entry.Held));
        Assert.Single(entry.Citations);
    }
}
