using System.Net;
using System.Text.RegularExpressions;
using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Extraction;

namespace Annals.Tests.Samples;

public sealed partial class SampleSourceTests
{
    private const string DayPage = "day page ";

    private static readonly string[] Folders = ["raw", "wikitext", "rendered"];

    [Fact]
    public void EveryAddressThatTheSamplesCiteIsListedWithWhereItWasFound()
    {
        SortedSet<string> cited = new(StringComparer.Ordinal);
        foreach (FoundFile file in FileSource.Walk([Path.Combine(Checkout.Root, "samples", "days")]))
        {
            foreach (DayReading reading in new Extractor().Read(FileSource.Open(file, new CaptureNote()).Capture!).OfType<DayReading>())
            {
                cited.UnionWith(reading.Day.Entries.SelectMany(entry => entry.Citations).Select(citation => citation.Url));
            }
        }

        SortedSet<string> listed = new(Sources().Select(source => WebAddress.Unwrap(source.Address) ?? source.Address), StringComparer.Ordinal);
        Assert.True(cited.Count > 60, $"{cited.Count} addresses");
        Assert.Equal(cited, listed);
    }

    [Fact]
    public void EachWasFoundOnADayPageOrIsADoiOrAnOfficialPage()
    {
        string[] wrong = [.. Sources().Where(source => !IsPlace(source.Address, source.Where)).Select(source => $"{source.Address}: {source.Where}")];
        Assert.Empty(wrong);
    }

    [Fact]
    public void WhatWasFoundOnADayPageStandsThere()
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the public data are missing");
        (string Address, string Where)[] sources = [.. Sources().Where(source => source.Where.StartsWith(DayPage, StringComparison.Ordinal))];
        Assert.True(sources.Length > 40, $"{sources.Length} addresses");
        string[] missing = [.. sources.Where(source => !PagesOf(source.Where[DayPage.Length..]).Any(page => page.Contains(source.Address, StringComparison.Ordinal))).Select(source => source.Address)];
        Assert.Empty(missing);
    }

    private static IEnumerable<(string Address, string Where)> Sources() =>
        File.ReadLines(Path.Combine(Checkout.Root, "samples", "sources.tsv")).Skip(1).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]));

    private static bool IsPlace(string address, string where) =>
        DayName().IsMatch(where) || where.StartsWith("official page of ", StringComparison.Ordinal)
        || (where == "DOI" && address.StartsWith("https://doi.org/10.", StringComparison.Ordinal)) || (where == "DOI 10.48550/arXiv." + address.Split('/')[^1] && address.StartsWith("https://arxiv.org/abs/", StringComparison.Ordinal));

    private static IEnumerable<string> PagesOf(string date)
    {
        string portal = Path.Combine(Checkout.SharedData!, "portal");
        IEnumerable<string> files = Folders.Select(folder => Path.Combine(portal, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, date + ".*")).Append(Path.Combine(Checkout.SharedData!, "events", $"portal-{date[..7]}.json"));
        return files.Where(File.Exists).Select(file => WebUtility.HtmlDecode(File.ReadAllText(file)));
    }

    [GeneratedRegex("^day page [0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex DayName();
}
