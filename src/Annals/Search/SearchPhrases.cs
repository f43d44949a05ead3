using Annals.Language;
using Annals.Model;

namespace Annals.Search;

/// <summary>The words of a search as they are looked for in texts.</summary>
public static class SearchPhrases
{
    public static ValueList<SearchPhrase> Of(SearchQuery query) =>
        query.Terms.Where(term => term.Subject is null)
            .Select(term => new SearchPhrase(PhraseMatch.Words(term.Text).Select(word => word.Word).ToValueList(), term.IsBeginning, term.IsExcluded))
            .Where(phrase => phrase.Words.Count > 0)
            .ToValueList();
}
