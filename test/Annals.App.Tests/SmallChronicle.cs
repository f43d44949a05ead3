namespace Annals.App.Tests;

/// <summary>Some of the samples, imported and built once by the real program; tests change copies of it.</summary>
public sealed class SmallChronicle : IDisposable
{
    /// <summary>Site path of an event in it, without extension.</summary>
    public const string Event = "news/2017/11/23/in-sochi-sudan-s-president-omar-al-bashir-tells-his-host-vladimir-putin-that-his-country-needs-shelter-from-the-united-states-and-seeks-clo";

    /// <summary>Slug of the event that the editorial links.</summary>
    private const string Other =
        "one-year-after-its-letter-to-the-united-nations-burundi-ceases-to-be-bound-by-the-rome-statute-no-country-has-left-the-international-crimi";

    private static readonly string[] Days = ["2017-10-16", "2017-10-27", "2017-11-23"];

    public SmallChronicle()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "opinion"));
        File.WriteAllText(Path.Combine(Folder, "opinion", "shelter.md"), $"# A question of shelter\nBy: A. Tester\nDate: 2017-11-24\n\n> Who asks whom?\n\nIt began [in Burundi](2017-10-27/{Other}).\n");
        BuiltChronicle.Make(Folder, Days.Select(PageOf));
    }

    /// <summary>Holds <c>annals.db</c>, the editorials, and the site in <c>site</c>.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("annals-").FullName;

    /// <summary>The sample's page of a day.</summary>
    public static string PageOf(string day) => Path.Combine(Checkout.Root, "samples", "days", day + ".wiki");

    /// <summary>A copy of all of it, in a folder of its own.</summary>
    public string Copy()
    {
        string copy = Directory.CreateTempSubdirectory("annals-").FullName;
        BuiltChronicle.Copy(Folder, copy);
        return copy;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
