namespace Annals.Model;

/// <summary>What relating looks at in an event.</summary>
/// <param name="Event">the chronicle's number of the event</param>
/// <param name="Entities">linked entities of the headline, each once, in order</param>
/// <param name="Topics">the pages linked in the topic lines, outermost first; those of one line in one list</param>
/// <param name="Addresses">of the cited articles, in order: their paths mostly carry the articles' own headlines</param>
public sealed record RelationSubject(
    long Event, DateOnly Date, string Headline, string? Category, ValueList<SubjectEntity> Entities, ValueList<ValueList<SubjectEntity>> Topics,
    ValueList<string> Addresses);
