using Annals.Model;

namespace Annals.Language;

/// <summary>Cuts text into sentences.</summary>
public static class Sentences
{
    /// <summary>The sentences of <paramref name="text"/> in order, without the blanks around them: index and length in UTF-16 units.</summary>
    public static List<(int Start, int Length)> Of(string text)
    {
        List<(int, int)> sentences = [];
        for (int start = 0; start < text.Length;)
        {
            int end = SentenceBreak.Next(text, start);
            int first = start;
            int last = end;
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (last > first)
            {
                sentences.Add((first, last - first));
            }

            start = Math.Max(end, start + 1);
        }

        return sentences;
    }
}
