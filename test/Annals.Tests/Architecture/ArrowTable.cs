namespace Annals.Tests.Architecture;

/// <summary>Who may use whom, in the order of the house plan. It may grow with a reason; it is not loosened in silence.</summary>
internal static class ArrowTable
{
    private const string Model = "Model";
    private const string Language = "Language";
    private const string Formats = "Formats";

    /// <summary>The six stages, in the order of the data path.</summary>
    public static IReadOnlyList<string> Stages { get; } = ["Acquisition", "Extraction", "Mentions", "Placement", "Relations", "Site"];

    public static IReadOnlyList<(string From, IReadOnlyList<string> MayUse)> Rows { get; } =
    [
        (Model, []),
        (Formats, []),
        (Language, [Model]),
        ("Search", [Model, Language]),
        ("Storage", [Model, Language, "Search"]),
        ("Acquisition", [Model, Formats]),
        ("Extraction", [Model, Formats, Language]),
        ("Mentions", [Model, Language]),
        ("Placement", [Model, Language]),
        ("Relations", [Model, Language]),
        ("Site", [Model, Language, Formats]),
        ("Pipeline.cs", [Model, .. Stages]),
    ];

    /// <summary>The row of a namespace of the engine (<c>Annals.Pipeline.Site.Html</c> is Site), or null where the table has none.</summary>
    public static string? RowOf(string ns)
    {
        if (ns == "Annals.Pipeline")
        {
            return "Pipeline.cs";
        }

        string[] parts = ns.Split('.');
        if (parts.Length < 2 || parts[0] != "Annals")
        {
            return null;
        }

        string folder = parts[1] == "Pipeline" ? parts[2] : parts[1];
        bool stage = Stages.Contains(folder);
        return Rows.Any(r => r.From == folder) && stage == (parts[1] == "Pipeline") ? folder : null;
    }

    public static bool Allows(string from, string to) => from == to || Rows.First(r => r.From == from).MayUse.Contains(to);
}
