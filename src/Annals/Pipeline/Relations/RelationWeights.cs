namespace Annals.Pipeline.Relations;

/// <summary>
/// The numbers of the rule. Fitted on the first half of the days of a year of day pages and checked on the second half; nothing in them knows a
/// page, a topic or a category by name. Weights of kinds are relative to that of an entity.
/// </summary>
internal sealed record RelationWeights
{
    public double Entity { get; init; } = 1;

    public double Country { get; init; } = 0.8;

    public double Topic { get; init; } = 3;

    public double Land { get; init; } = 2;

    public double Word { get; init; } = 1.2;

    public double Number { get; init; } = 0.3;

    /// <summary>How far the length of both events counts: 0 not at all, 0.5 as in a cosine.</summary>
    public double Length { get; init; } = 0.33;

    public double Power { get; init; } = 0.6;

    /// <summary>What an equal category adds, as a part of the score.</summary>
    public double SameCategory { get; init; } = 0.25;

    /// <summary>What an equal first country adds, as a part of the score.</summary>
    public double SameLead { get; init; } = 0.1;

    /// <summary>Days after which the score begins to fall.</summary>
    public double Days { get; init; } = 7;

    public double Fall { get; init; } = 0.15;

    /// <summary>How much the nearest earlier events say about the others.</summary>
    public double Vote { get; init; } = 0.7;

    public double VotePower { get; init; } = 0.6;

    public int Voters { get; init; } = 6;

    /// <summary>
    /// Events that are thought to have gone before the first and to share nothing with any other: in a small chronicle a name of five events is no commonplace.
    /// </summary>
    public double Unseen { get; init; } = 1000;

    /// <summary>From this rarity on a word or number counts as rare: one in e²·⁵ (12) events has it.</summary>
    public double RareLeast { get; init; } = 2.5;

    /// <summary>The rarity that shared words and numbers must sum to, to relate a pair that nothing else relates: natural logarithms of one in so many.</summary>
    public double RareEnough { get; init; } = 4;

    /// <summary>A pair below this score is not listed.</summary>
    public double Least { get; init; } = 1;
}
