using Annals.Model;

namespace Annals.Tests.Storage;

public sealed class NameSettlerTests
{
    [Fact]
    public void Names_that_differ_by_case_or_marks_are_one_entity_called_by_the_commonest_spelling()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2015-06-14", null, "Law | | Judges ask for [[Omar al-Bashir]]. | https://example.org/1", "Law | | [[Omar al-Bashir]] flies. | https://example.org/2");
        chronicle.Import("2015-06-15", null, "Law | | A court names [[Omar Al-Bashír]]. | https://example.org/3");
        SubjectName name = chronicle.Reader.Subject(SubjectKind.Entity, "omar al-bashir")!;
        Assert.Equal(("Omar al-Bashir", "omar-al-bashir", 3), (name.Name, name.Slug, name.Events));
        Assert.Equal(["Omar Al-Bashír"], chronicle.Reader.Spellings(SubjectKind.Entity, name.Id));
    }

    [Fact]
    public void A_name_that_nearly_always_stands_for_another_page_is_its_alias()
    {
        using TestChronicle chronicle = new();
        for (int day = 1; day <= 4; day++)
        {
            chronicle.Import($"2015-06-0{day}", null, $"Law | | The [[International Criminal Court>ICC]] meets, day {day}. | https://example.org/{day}");
        }

        chronicle.Import("2015-06-09", null, "Law | | The [[ICC]] rests. | https://example.org/9");
        SubjectName court = chronicle.Reader.Subject(SubjectKind.Entity, "ICC")!;
        Assert.Equal(("International Criminal Court", 5), (court.Name, court.Events));
    }

    [Fact]
    public void A_word_in_lower_case_is_no_alias()
    {
        using TestChronicle chronicle = new();
        for (int day = 1; day <= 4; day++)
        {
            chronicle.Import($"2015-06-0{day}", null, $"Law | | The [[National Police of Ruritania>police]] drill, day {day}. | https://example.org/{day}");
        }

        chronicle.Import("2015-06-09", null, "Law | | [[Police]] rest. | https://example.org/9");
        Assert.Equal("Police", chronicle.Reader.Subject(SubjectKind.Entity, "police")!.Name);
    }

    [Fact]
    public void Two_names_with_one_slug_get_two_addresses_in_the_order_of_their_names()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2015-06-01", null, "Law | | [[C++]] and [[C]] differ. | https://example.org/1");
        Assert.Equal("c", chronicle.Reader.Subject(SubjectKind.Entity, "C")!.Slug);
        Assert.Equal("c-2", chronicle.Reader.Subject(SubjectKind.Entity, "C++")!.Slug);
    }

    [Fact]
    public void A_topic_and_the_entity_of_the_same_page_are_one()
    {
        using TestChronicle chronicle = new();
        chronicle.Import("2015-06-01", null, "Law | Storm Ada | Rain falls. | https://example.org/1", "Law | | [[Storm Ada]] ends. | https://example.org/2");
        SubjectName topic = chronicle.Reader.Subject(SubjectKind.Topic, "Storm Ada")!;
        SubjectName entity = chronicle.Reader.Subject(SubjectKind.Entity, "Storm Ada")!;
        Assert.Equal((topic.Id, 1, 1), (entity.Id, topic.Events, entity.Events));
    }
}
