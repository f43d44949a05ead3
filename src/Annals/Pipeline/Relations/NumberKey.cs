using System.Globalization;
using Annals.Language;

namespace Annals.Pipeline.Relations;

/// <summary>Keys of numbers with their unit; value and unit stand in the key itself, so that a reason can name them.</summary>
internal static class NumberKey
{
    private const int UnitBits = 8;
    private const decimal Scale = 100;
    private const decimal Most = (1L << 47) / 100m;
    private static readonly string[] Units = ["", " per cent", " degrees", " million", " billion", " trillion", " in money"];

    /// <summary>The key of a number that can tell events apart; null: it is small and bare, a year, or no number.</summary>
    public static long? Of(TextToken token, string next)
    {
        if (!token.IsNumber || !decimal.TryParse(token.Text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            || value > Most)
        {
            return null;
        }

        int unit = Unit(token.Sign, next);
        bool fraction = value != decimal.Truncate(value);
        bool year = value is >= 1800 and < 2200 && !token.Text.Contains(',', StringComparison.Ordinal);
        if (unit == 0 && !fraction && (value < 100 || year))
        {
            return null;
        }

        return FeatureKey.Of(FeatureKind.Number, ((long)(value * Scale) << UnitBits) | (long)unit);
    }

    public static string Read(long key)
    {
        long number = FeatureKey.Number(key);
        decimal value = (number >> UnitBits) / Scale;
        return value.ToString(value == decimal.Truncate(value) ? "#,0" : "#,0.##", CultureInfo.InvariantCulture) + Units[number & ((1 << UnitBits) - 1)];
    }

    private static int Unit(char sign, string next) => next switch
    {
        "per" or "percent" => 1,
        "million" => 3,
        "billion" => 4,
        "trillion" => 5,
        _ => sign switch { '\0' => 0, '%' => 1, '°' => 2, _ => 6 },
    };
}
