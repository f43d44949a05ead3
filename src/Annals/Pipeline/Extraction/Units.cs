using System.Collections.Frozen;
using System.Globalization;
using Annals.Formats.Wikitext;
using Annals.Language;

namespace Annals.Pipeline.Extraction;

/// <summary>
/// What <c>{{convert|12|km|mi}}</c> shows: 12 kilometres (7.5 mi). Rounding as the template's module does it: as exact as the input, at least two digits.
/// </summary>
internal static class Units
{
    private static readonly string[] Joints = ["to", "-", "–", "and", "or", "x", "by", "+/-"];

    private static readonly FrozenDictionary<string, Unit> Known = EmbeddedTable.Rows("units.tsv").ToFrozenDictionary(
        row => row[0], row => new Unit(row[1], row[2], row[3], Number(row[4]), Number(row[5]), row[6], row[7]), StringComparer.Ordinal);

    /// <summary>The text of the template; its values in order where a unit is not known.</summary>
    /// <param name="symbols">units are shown by their symbols</param>
    public static string Convert(WikiTemplate template, bool symbols)
    {
        string[] values = [.. template.Arguments.Where(argument => !argument.Named).Select(argument => argument.Value.ToString())];
        string first = values.ElementAtOrDefault(0) ?? "";
        bool range = values.Length > 3 && Joints.Contains(values[1]);
        string code = values.ElementAtOrDefault(range ? 3 : 1) ?? "";
        string? other = values.ElementAtOrDefault(range ? 4 : 2);
        if (!Known.TryGetValue(code, out Unit? unit) || !double.TryParse(first, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double value))
        {
            return string.Join(' ', values);
        }

        bool american = template.Value("sp") == "us";
        bool adjective = template.Value("adj") == "on";
        string amount = range ? $"{first} {values[1]} {values[2]}" : Grouped(first);
        string name = symbols || template.Value("abbr") is "on" or "in" ? unit.Symbol : adjective || first == "1" ? unit.Singular : unit.Plural;
        string shown = $"{amount}{(adjective && name == unit.Singular ? "-" : " ")}{(american ? American(name) : name)}";
        string targetCode = other is { Length: > 0 } && Known.ContainsKey(other) ? other : unit.Target;
        if (!Known.TryGetValue(targetCode, out Unit? target) || target.Quantity != unit.Quantity || template.Value("disp") == "unit")
        {
            return shown;
        }

        string converted = Converted(first, value, unit, target);
        if (range && double.TryParse(values[2], NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double end))
        {
            converted += (values[1] == "and" ? " and " : "–") + Converted(values[2], end, unit, target);
        }

        return $"{shown} ({converted} {target.Symbol})";
    }

    /// <summary>A number with commas between its thousands.</summary>
    public static string Group(decimal value, int decimals) => value.ToString("N" + Math.Clamp(decimals, 0, 20).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Converted(string written, double value, Unit unit, Unit target)
    {
        double result = ((value + unit.Zero) * unit.Factor / target.Factor) - target.Zero;
        if (!double.IsFinite(result) || Math.Abs(result) > 1e15)
        {
            return written;
        }

        int point = written.IndexOf('.', StringComparison.Ordinal);
        int digits = point >= 0 ? written.Length - point - 1 : -(written.Length - written.TrimEnd('0').Length);
        int least = result == 0 ? 0 : 1 - (int)Math.Floor(Math.Log10(Math.Abs(result)) + 1e-14);
        double shift = value == 0 || result == 0 ? 0 : Math.Log10(Math.Abs(value / result)) + Math.Log10(2);
        int precision = unit.Quantity == "temperature" ? Math.Clamp(digits, 0, 12) : Math.Clamp(Math.Max((int)Math.Floor(digits + shift), least), -12, 12);
        double scale = Math.Pow(10, precision);
        return Group((decimal)(Math.Round(result * scale, MidpointRounding.AwayFromZero) / scale), Math.Max(precision, 0));
    }

    private static string Grouped(string number) =>
        number.Contains(',', StringComparison.Ordinal) || !decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
            ? number
            : Group(value, number.IndexOf('.', StringComparison.Ordinal) is >= 0 and int point ? number.Length - point - 1 : 0);

    private static string American(string name) => name.Replace("metre", "meter", StringComparison.Ordinal).Replace("litre", "liter", StringComparison.Ordinal);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Unit(string Singular, string Plural, string Symbol, double Factor, double Zero, string Quantity, string Target);
}
