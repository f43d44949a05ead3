using System.Runtime.InteropServices;
using Annals.Model;

namespace Annals.Pipeline.Relations;

/// <summary>Earlier events that share something with an event, with the value of what they share as far as it was looked up.</summary>
internal sealed class CandidateTable
{
    private readonly Dictionary<long, (int Day, long Value)> _found = [];

    public void Clear() => _found.Clear();

    public void Add(Posting posting, long value)
    {
        ref (int Day, long Value) candidate = ref CollectionsMarshal.GetValueRefOrAddDefault(_found, posting.Event, out _);
        candidate = (posting.Day, candidate.Value + value);
    }

    /// <summary>Fills <paramref name="best"/> with the candidates of the highest <paramref name="rank"/>, best first.</summary>
    /// <returns>how many; those that tie at the border are left out together, for nothing but their numbers would choose among them</returns>
    public int Best(Span<Candidate> best, Func<int, long, double> rank)
    {
        int count = 0;
        Candidate border = default;
        foreach ((long key, (int day, long value)) in _found)
        {
            Candidate candidate = new(key, day, rank(day, value));
            if (count == best.Length && candidate.CompareTo(best[^1]) >= 0)
            {
                border = border.Rank == 0 || candidate.CompareTo(border) < 0 ? candidate : border;
                continue;
            }

            if (count == best.Length)
            {
                border = best[--count];
            }

            int at = count++;
            for (; at > 0 && candidate.CompareTo(best[at - 1]) < 0; at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = candidate;
        }

        while (count > 0 && border.Rank != 0 && best[count - 1].CompareTo(border) == 0)
        {
            count--;
        }

        return count;
    }
}
