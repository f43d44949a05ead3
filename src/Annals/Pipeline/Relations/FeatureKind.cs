namespace Annals.Pipeline.Relations;

/// <summary>What a feature stands for: the top byte of its key.</summary>
internal enum FeatureKind : byte
{
    None = 0,

    /// <summary>An entity linked in the headline or in a topic line, that is no country.</summary>
    Entity = 1,

    /// <summary>The same for the page of a country.</summary>
    Country = 2,

    /// <summary>A page linked in a topic line, unless it is a country: sharing one is sharing a topic.</summary>
    Topic = 3,

    /// <summary>The category: compared, never looked up.</summary>
    Category = 4,

    /// <summary>A country that the event speaks of, linked or not, by its name or the name of its people.</summary>
    Land = 5,

    Word = 6,

    Number = 7,
}
