using System.Globalization;

namespace Annals.Language;

/// <summary>Reads numbers written as English words, and brings numbers written in digits to one form, so that "twenty-six" and "26" compare equal.</summary>
public static class NumberWords
{
    private static readonly Dictionary<string, long> Units = Numbered(
        0, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");

    private static readonly Dictionary<string, long> Tens = Numbered(2, "twenty thirty forty fifty sixty seventy eighty ninety");

    private static readonly Dictionary<string, long> Scales = new(StringComparer.Ordinal)
    {
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
    };

    /// <summary>
    /// The numbers in <paramref name="tokens"/>, each with the index of its first token and how many tokens it takes. A value is written without grouping commas,
    /// and a scale word behind it is multiplied in: "2.5 million" is <c>2500000</c>.
    /// </summary>
    public static List<(int Start, int Count, string Value)> In(IReadOnlyList<TextToken> tokens)
    {
        List<(int, int, string)> numbers = [];
        for (int i = 0; i < tokens.Count;)
        {
            int used = Read(tokens, i, out decimal value);
            if (used == 0)
            {
                i++;
                continue;
            }

            numbers.Add((i, used, value.ToString("0.##########", CultureInfo.InvariantCulture)));
            i += used;
        }

        return numbers;
    }

    private static int Read(IReadOnlyList<TextToken> tokens, int start, out decimal value)
    {
        int used = Small(tokens, start, out value);
        if (used == 0)
        {
            return 0;
        }

        while (start + used < tokens.Count && Scales.TryGetValue(tokens[start + used].Text, out long scale) && value < 1_000_000_000_000m)
        {
            value *= scale;
            used++;
            if (scale == 100 && Small(tokens, start + used, out decimal rest) is > 0 and int more && rest < 100 && !tokens[start + used].IsNumber)
            {
                value += rest;
                used += more;
            }
        }

        return used;
    }

    /// <summary>A number in digits, or one below a hundred in words.</summary>
    private static int Small(IReadOnlyList<TextToken> tokens, int at, out decimal value)
    {
        value = 0;
        if (at >= tokens.Count)
        {
            return 0;
        }

        TextToken token = tokens[at];
        if (token.IsNumber)
        {
            string digits = token.Text.Replace(",", "", StringComparison.Ordinal);
            return digits.Length <= 18 && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) ? 1 : 0;
        }

        if (Units.TryGetValue(token.Text, out long unit))
        {
            value = unit;
            return 1;
        }

        if (!Tens.TryGetValue(token.Text, out long tens))
        {
            return 0;
        }

        value = tens;
        if (at + 1 < tokens.Count && Units.TryGetValue(tokens[at + 1].Text, out long one) && one is > 0 and < 10)
        {
            value += one;
            return 2;
        }

        return 1;
    }

    private static Dictionary<string, long> Numbered(int first, string words)
    {
        Dictionary<string, long> numbered = new(StringComparer.Ordinal);
        foreach (string word in words.Split(' '))
        {
            numbered[word] = first == 2 ? (numbered.Count + 2) * 10 : numbered.Count;
        }

        return numbered;
    }
}
