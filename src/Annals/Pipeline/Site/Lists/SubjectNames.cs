using Annals.Model;
using Annals.Model.Pages;

namespace Annals.Pipeline.Site.Lists;

/// <summary>What the pages of subjects are called.</summary>
internal static class SubjectNames
{
    /// <summary>The word in JSON and XML.</summary>
    public static string Code(SubjectKind kind) => kind switch
    {
        SubjectKind.Topic => "topic",
        SubjectKind.Category => "category",
        SubjectKind.Entity => "entity",
        _ => "publisher",
    };

    /// <summary>The index of a kind of subject.</summary>
    public static NamedAddress Index(SubjectKind kind) => kind switch
    {
        SubjectKind.Topic => new NamedAddress(Words.Topics, SitePath.Topics),
        SubjectKind.Category => new NamedAddress(Words.Categories, SitePath.Categories),
        SubjectKind.Entity => new NamedAddress(Words.Entities, SitePath.Entities),
        _ => new NamedAddress(Words.Publishers, SitePath.Publishers),
    };

    /// <summary>A part of a list: <c>2017</c>, <c>November 2017</c>, <c>November 2017, page 2</c>.</summary>
    public static string Period(ListPeriod period) =>
        period.Month == 0 ? DateWords.Year(period.Year)
        : period.Number == 1 ? DateWords.Month(period.Year, period.Month)
        : string.Create(null, $"{DateWords.Month(period.Year, period.Month)}, {ListWords.Page} {period.Number}");

    public static NamedAddress? PeriodPage(SubjectPage page, ListPeriod? period) =>
        period is { } other ? new NamedAddress(Period(other), PeriodUrl(page, other)) : null;

    public static string PeriodUrl(SubjectPage page, ListPeriod period) => $"{page.Subject.Url}/{period.Suffix}";

    public static string Title(SubjectPage page) => page.Period is { } period ? $"{page.Subject.Name}: {Period(period)}" : page.Subject.Name;

    /// <summary>The heading over the parts below a page.</summary>
    public static string PartsHeading(SubjectPage page) => page.Period is null ? ListWords.ByYear : ListWords.ByMonth;

    /// <summary>The first letters that a part of an index is about.</summary>
    public static string Prefix(string prefix) => prefix == NameIndex.Symbols ? ListWords.Symbols : prefix.ToUpperInvariant();

    public static NamedAddress PrefixPage(SubjectKind kind, string prefix) => new(Prefix(prefix), IndexPage.AddressOf(kind, prefix));
}
