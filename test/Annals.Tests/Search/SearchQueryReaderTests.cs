using Annals.Model;
using Annals.Search;

namespace Annals.Tests.Search;

public sealed class SearchQueryReaderTests
{
    [Fact]
    public void Words_phrases_beginnings_and_exclusions_are_conditions()
    {
        SearchQuery query = SearchQueryReader.Read("  bridge \"new toll\" repair* -\"old ferry\" -boat ");
        Assert.Equal(
            [
                new SearchTerm(null, "bridge"),
                new SearchTerm(null, "new toll"),
                new SearchTerm(null, "repair", IsBeginning: true),
                new SearchTerm(null, "old ferry", IsExcluded: true),
                new SearchTerm(null, "boat", IsExcluded: true),
            ],
            query.Terms);
        Assert.Empty(query.Notices);
    }

    [Theory]
    [InlineData("entity:Ruritania", SubjectKind.Entity, "Ruritania")]
    [InlineData("TOPIC:\"Storm Ada\"", SubjectKind.Topic, "Storm Ada")]
    [InlineData("category:politics", SubjectKind.Category, "politics")]
    [InlineData("publisher:\"example.org\"", SubjectKind.Publisher, "example.org")]
    public void A_field_names_what_lists_the_event(string text, SubjectKind kind, string name) =>
        Assert.Equal([new SearchTerm(kind, name)], SearchQueryReader.Read(text).Terms);

    [Fact]
    public void A_field_can_be_excluded_and_a_name_can_go_on() =>
        Assert.Equal(
            [new SearchTerm(SubjectKind.Entity, "Rur", IsBeginning: true, IsExcluded: true), new SearchTerm(SubjectKind.Topic, "Storm A", IsBeginning: true)],
            SearchQueryReader.Read("-entity:Rur* topic:\"Storm A\"*").Terms);

    [Theory]
    [InlineData("after:2017", "2017-01-01", null)]
    [InlineData("after:2017-3", "2017-03-01", null)]
    [InlineData("before:2017-11-23", null, "2017-11-23")]
    [InlineData("after:2015 before:2018 after:2016-05 before:2019", "2016-05-01", "2018-01-01")]
    public void Dates_bound_the_search_and_the_narrower_bound_holds(string text, string? after, string? before)
    {
        SearchQuery query = SearchQueryReader.Read(text);
        Assert.Equal(after, query.After?.ToString("O", null));
        Assert.Equal(before, query.Before?.ToString("O", null));
        Assert.False(query.IsEmpty);
    }

    [Theory]
    [InlineData("after:soon")]
    [InlineData("before:2017-13")]
    [InlineData("before:2017-02-30")]
    public void What_is_no_date_is_said_and_does_not_count(string text)
    {
        SearchQuery query = SearchQueryReader.Read(text + " bridge");
        Assert.Equal([new SearchNotice(SearchNoticeKind.NoDate, text)], query.Notices);
        Assert.Equal([new SearchTerm(null, "bridge")], query.Terms);
        Assert.Null(query.After);
        Assert.Null(query.Before);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" - * \"\" \" -- :")]
    [InlineData("entity:\"\"")]
    public void Where_there_is_neither_letter_nor_digit_nothing_is_asked(string text) => Assert.True(SearchQueryReader.Read(text).IsEmpty);

    [Fact]
    public void Other_colons_and_a_mark_that_is_not_closed_are_text() =>
        Assert.Equal(
            [new SearchTerm(null, "http://example.org"), new SearchTerm(null, "entity:"), new SearchTerm(null, "to the end -of it")],
            SearchQueryReader.Read("http://example.org entity: \"to the end -of it").Terms);

    [Fact]
    public void More_conditions_than_the_limit_are_left_out_and_said()
    {
        string text = string.Join(' ', Enumerable.Range(0, SearchQueryReader.MostTerms + 1).Select(number => $"w{number}"));
        SearchQuery query = SearchQueryReader.Read(text);
        Assert.Equal(SearchQueryReader.MostTerms, query.Terms.Count);
        Assert.Equal([new SearchNotice(SearchNoticeKind.TooMany, $"w{SearchQueryReader.MostTerms}")], query.Notices);
    }
}
