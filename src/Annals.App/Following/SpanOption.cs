using System.CommandLine;
using System.Globalization;

namespace Annals.App.Following;

/// <summary>An option that takes a stretch of time: <c>90s</c>, <c>30m</c>, <c>1h</c>, <c>2d</c>.</summary>
internal static class SpanOption
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(365);

    public static Option<string?> Create(string name, string description)
    {
        Option<string?> option = new(name) { Description = description, HelpName = "TIME" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Parse(result.Tokens[0].Value) is null)
            {
                result.AddError($"{name}: \"{result.Tokens[0].Value}\" is no stretch of time from a second to a year; write 90s, 30m, 1h or 2d");
            }
        });
        return option;
    }

    public static TimeSpan? Parse(string? text)
    {
        if (text is not { Length: > 1 } || !double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
        {
            return null;
        }

        double seconds = number * text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86400, _ => 0 };
        return seconds >= Least.TotalSeconds && seconds <= Most.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    /// <summary>A stretch of time as the option takes it.</summary>
    public static string Text(TimeSpan span) => span.TotalSeconds switch
    {
        >= 86400 and double days when days % 86400 == 0 => string.Create(CultureInfo.InvariantCulture, $"{days / 86400}d"),
        >= 3600 and double hours when hours % 3600 == 0 => string.Create(CultureInfo.InvariantCulture, $"{hours / 3600}h"),
        >= 60 and double minutes when minutes % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}m"),
        double seconds => string.Create(CultureInfo.InvariantCulture, $"{seconds}s"),
    };
}
