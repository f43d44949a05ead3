using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>Imports the states that pages had one after another, some days at a time, and builds after each time: the site is the one that is built at once from the last states.</summary>
internal sealed class NewStates : IRig
{
    public string Name => "new-states";

    public string Usage => "new-states --states DIR --parts 8 --work DIR   a folder for each day with its states by name: imports the first of each day, then the second …, an eighth of the days at a time; builds after each";

    public int Run(Arguments arguments)
    {
        string work = arguments.FreshFolder("work");
        string[][] days = [.. Directory.EnumerateDirectories(arguments.Folder("states")).Order(StringComparer.Ordinal).Select(day => Directory.GetFiles(day).Order(StringComparer.Ordinal).ToArray())];
        int parts = arguments.Number("parts", 8);
        Chronicle chronicle = new(AnnalsProgram.Find(arguments), Path.Combine(work, "states.db"));
        string site = Path.Combine(work, "site");
        int builds = 0;
        for (int state = 0; days.Any(day => state < day.Length); state++)
        {
            foreach (IEnumerable<string> part in days.Where(day => state < day.Length).Select(day => day[state]).Index().GroupBy(item => item.Index % parts, item => item.Item))
            {
                chronicle.ImportAll(work, part);
                chronicle.Build(site);
                builds++;
            }
        }

        Figures figures = new();
        Figures.Say("states of pages", days.Sum(day => day.Length), "");
        figures.AtLeast("builds, one after another", builds, parts, "");
        string fresh = Path.Combine(work, "fresh");
        chronicle.Build(fresh);
        Tree.Read(site).MustEqual(Tree.Read(fresh), "the site built state by state beside one built at once");
        chronicle.Verify(site);
        return figures.Result;
    }
}
