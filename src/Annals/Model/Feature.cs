namespace Annals.Model;

/// <summary>One thing by which events can be alike: an entity, a topic, a rare word, a number with its unit.</summary>
/// <param name="Key">kind in the top byte, the entity's number or a hash of the word below it; never negative</param>
/// <param name="Weight">how often or how prominently it stands in the event, quantised to 1..255</param>
public readonly record struct Feature(long Key, byte Weight);
