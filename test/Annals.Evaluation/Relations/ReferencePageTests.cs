using Annals.Model;
using Annals.Pipeline.Extraction;
using Annals.Pipeline.Relations;

namespace Annals.Evaluation.Relations;

/// <summary>The relations that the reference page shows, read from raw day pages, and the one it missed because of a capital letter.</summary>
public sealed class ReferencePageTests
{
    private static readonly long Court = RelatedEvents.Entity("International Criminal Court").Id;
    private static readonly long Bashir = RelatedEvents.Entity("Omar al-Bashir").Id;
    private static readonly long Putin = RelatedEvents.Entity("Vladimir Putin").Id;

    [Fact]
    public void The_event_of_the_reference_page_has_its_relations_and_the_one_it_missed()
    {
        (List<RelationSubject> subjects, ValueList<Tie> ties) = Relate();
        Dictionary<long, RelationSubject> byNumber = subjects.ToDictionary(subject => subject.Event);
        List<(DateOnly Date, long Person)> found = [.. ties.Take(RelatedEvents.Shown)
            .Where(tie => tie.Context.Contains(Court) && (tie.Context.Contains(Bashir) || tie.Context.Contains(Putin)))
            .Select(tie => (byNumber[tie.Earlier].Date, tie.Context.Contains(Bashir) ? Bashir : Putin))];

        (DateOnly, long)[] expected =
        [
            (new DateOnly(2016, 11, 16), Putin),
            (new DateOnly(2016, 10, 21), Bashir),
            (new DateOnly(2015, 6, 25), Bashir),
            (new DateOnly(2015, 6, 14), Bashir),
            (new DateOnly(2015, 4, 27), Bashir),
        ];
        Assert.All(expected, pair => Assert.Contains(pair, found));
        Assert.Contains(ties.Take(RelatedEvents.Shown), tie => byNumber[tie.Earlier].Date == new DateOnly(2015, 6, 15) && tie.Context.Contains(Bashir));
    }

    private static (List<RelationSubject> Subjects, ValueList<Tie> Ties) Relate()
    {
        string? data = Checkout.SharedData;
        Assert.SkipWhen(data is null, "the folder of public data is missing");
        string[] files = Directory.GetFiles(Path.Combine(data!, "portal", "raw"), "*.wiki");
        Assert.True(files.Length >= 14);
        Relating relating = new();
        MemoryFeatureIndex index = new(relating.IsEntity);
        List<RelationSubject> subjects = [];
        foreach (string file in files.Order(StringComparer.Ordinal))
        {
            foreach (DayReading reading in new Extractor().Read(new Capture(Path.GetFileName(file), File.ReadAllBytes(file))).OfType<DayReading>())
            {
                int first = subjects.Count;
                subjects.AddRange(reading.Day.Entries.Select((entry, i) => Subject(entry, reading.Day.Date, first + i)));
            }
        }

        Assert.True(subjects.Count > 100, $"only {subjects.Count} entries were read");
        subjects.ForEach(subject => index.Add(subject.Event, subject.Date.DayNumber, relating.Read(subject).Span));
        RelationSubject reference = subjects.Single(subject => subject.Date == new DateOnly(2017, 11, 23) && subject.Entities.Any(entity => entity.Id == Bashir));
        return (subjects, relating.Relate(reference.Event, reference.Date.DayNumber, index.FeaturesOf(reference.Event), index));
    }

    private static RelationSubject Subject(Entry entry, DateOnly date, int number) => new(
        number,
        date,
        entry.Text,
        entry.Category,
        Entities(entry.Links),
        entry.Topics.Select(topic => Entities(topic.Links)).ToValueList(),
        entry.Citations.Select(citation => citation.Url).ToValueList());

    private static ValueList<SubjectEntity> Entities(ValueList<Link> links) =>
        links.Select(link => RelatedEvents.Entity(PageName.Display(link.Target))).DistinctBy(entity => entity.Id).ToValueList();
}
