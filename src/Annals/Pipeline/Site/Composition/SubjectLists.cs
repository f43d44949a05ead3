using Annals.Model;

namespace Annals.Pipeline.Site.Composition;

/// <summary>How the lists of subjects are laid out in pages; those used lately are kept.</summary>
internal sealed class SubjectLists(IChronicle chronicle, EditionMemory memory)
{
    /// <summary>How many of a subject's newest events tell what stands together with it.</summary>
    private const int NewestEvents = 200;

    public SubjectList Of(SubjectName subject) =>
        memory.Lists.Get((subject.Kind, subject.Id), chronicle, static (from, asked) => SubjectList.Of(from.Dates(asked.Item1, asked.Item2)));

    /// <summary>The numbers of a subject's newest events, newest first: its page and its feed begin with them.</summary>
    public IReadOnlyList<long> Newest(SubjectName subject)
    {
        SubjectList list = Of(subject);
        // Where all are wanted, nobody has to look for the day from which on they are enough.
        int most = list.Plan.Rows > NewestEvents ? NewestEvents : int.MaxValue;
        return list.Newest ??= chronicle.EventKeys(subject.Kind, subject.Id, DateOnly.MinValue, DateOnly.MaxValue, most);
    }
}
