namespace Annals.Benchmarks.Rigs;

/// <summary>All rigs, in the order of help.</summary>
internal static class RigList
{
    public static IReadOnlyList<IRig> All { get; } =
    [
        new MakeChronicle(),
        new BareWrite(),
        new KillTorture(),
        new SameBytes(),
        new BadDisk(),
        new NewDays(), new NewStates(),
        new Hostile(),
        new Fuzz(),
        new FuzzSources(),
        new FetchTorture(),
        new GoodBesideBad(),
        new Years(), new ImportPace(),
        new Articles(),
        new ArticleBombs(),
        new ArticleImport(),
        new SearchSpeed(),
        new OfflineSearch(),
        new Paint(),
        new SameAnswers(),
        new ServeTorture(),
        new ServeRatio(),
        new Ratios(),
        new Micro(),
        new FitBlocks(),
    ];
}
