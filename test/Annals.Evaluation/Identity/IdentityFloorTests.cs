using Annals.Evaluation.Floors;

namespace Annals.Evaluation.Identity;

/// <summary>
/// Events keep their address while the page of their day is written: over several states of 186 days, imported state by state. The pairs judged by eye are the
/// 45 rewordings that are least alike, and lost events beside the new entries of their day that are likest.
/// </summary>
public sealed class IdentityFloorTests(ITestOutputHelper output)
{
    [Fact]
    public void Reworded_entries_keep_their_address_and_look_alikes_stay_two()
    {
        string? data = Checkout.SharedData;
        Assert.SkipWhen(data is null, "the folder of public data is missing");
        string folder = Path.Combine(data!, "portal", "states");
        StatesReplay replay = StatesReplay.Of(folder);
        Assert.True(replay.States > 500 && replay.Reworded > 500, $"only {replay.States} states and {replay.Reworded} reworded entries");
        (int all, int scattered) = replay.Pairs;
        List<JudgedPair> judged = JudgedPair.Read(Path.Combine(Checkout.Root, "test", "Annals.Evaluation", "Identity", "judged.tsv"));
        Dictionary<(DateOnly, string), HashSet<long>> wordings = replay.Wordings
            .GroupBy(item => (item.Key.Date, JudgedPair.Digest(item.Key.Headline))).ToDictionary(group => group.Key, group => group.SelectMany(item => item.Value).ToHashSet());
        Assert.All(judged, pair => Assert.True(wordings.ContainsKey((pair.Date, pair.Earlier)) && wordings.ContainsKey((pair.Date, pair.Later)), $"{pair} was not read"));

        int same = judged.Count(pair => pair.Same);
        int kept = judged.Count(pair => pair.Same && IsOne(pair));
        int merged = judged.Count(pair => !pair.Same && IsOne(pair));
        output.WriteLine($"states={replay.States} reworded={replay.Reworded} judged_same={same} kept={kept} judged_two={judged.Count - same} made_one={merged} pairs={all} scattered={scattered}");
        string corpus = Corpus.Sha256(folder);
        FloorBook floors = FloorBook.OfCheckout();

        // Rewordings that were not judged count as kept: they are more alike than all that were, and have a source of their own in common.
        floors.Hold("identity.reworded_kept", 1 - ((double)(same - kept) / (replay.Reworded + same - kept)), corpus);
        floors.Hold("identity.look_alikes_apart", 1 - ((double)merged / Math.Max(1, judged.Count - same)), corpus);
        floors.Hold("identity.citations_with_one_address", 1 - ((double)scattered / all), corpus);

        bool IsOne(JudgedPair pair) => wordings[(pair.Date, pair.Earlier)].Overlaps(wordings[(pair.Date, pair.Later)]);
    }
}
