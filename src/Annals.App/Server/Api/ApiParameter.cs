using System.Globalization;

namespace Annals.App.Server.Api;

/// <summary>A parameter of an operation: what is checked before it is answered, and what the description of the API says.</summary>
/// <param name="Example">a value that is taken</param>
internal sealed record ApiParameter(string Name, ApiParameterKind Kind, string Description, string Example)
{
    /// <summary>A longer text is refused, in UTF-16 units.</summary>
    public const int MostCharacters = 400;

    private static readonly string[] Dates = ["yyyy", "yyyy-M", "yyyy-M-d"];

    /// <summary>It stands in the path.</summary>
    public bool IsOfPath { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>The words that a choice is between, the one that is meant without the parameter first.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public long Least { get; init; }

    public long Most { get; init; } = long.MaxValue;

    /// <summary>What is meant without the parameter; null: nothing.</summary>
    public string? Default { get; init; }

    /// <summary>What is wrong with a value, as the end of a sentence; null: nothing.</summary>
    public string? Fault(string value) => Kind switch
    {
        _ when value.Length > MostCharacters => string.Create(CultureInfo.InvariantCulture, $"is longer than {MostCharacters} characters"),
        ApiParameterKind.Name when !value.Any(char.IsLetterOrDigit) => "has no letter and no digit",
        ApiParameterKind.Date when !IsDate(value, Dates) => "is no year, month or date, such as 2017, 2017-11 or 2017-11-23",
        ApiParameterKind.Day when !IsDate(value, "yyyy-MM-dd") => "is no date such as 2017-11-23",
        ApiParameterKind.Number when !(long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number >= Least && number <= Most) =>
            Most == long.MaxValue
                ? string.Create(CultureInfo.InvariantCulture, $"is no whole number from {Least} on")
                : string.Create(CultureInfo.InvariantCulture, $"is no whole number from {Least} to {Most}"),
        ApiParameterKind.Choice when !Choices.Contains(value, StringComparer.Ordinal) => "is none of " + string.Join(", ", Choices),
        ApiParameterKind.Cursor when ApiCursor.Read(value) is null => "is no cursor that an answer gave",
        _ => null,
    };

    private static bool IsDate(string value, params string[] formats) => DateOnly.TryParseExact(value, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
