using System.Globalization;
using Annals.Model;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Relations;
using Annals.Storage;
using Annals.Tests.Storage;

namespace Annals.Tests.Pipeline;

/// <summary>A folder of more pages than are read ahead, recorded in several transactions.</summary>
public sealed class FolderImportTests : IDisposable
{
    private const int Pages = 600;

    private readonly TestChronicle _chronicle = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("annals-").FullName;

    public FolderImportTests()
    {
        for (int i = 0; i < Pages; i++)
        {
            // Every tenth is nothing that can be read.
            string text = i % 10 == 9
                ? ""
                : $"<html lang=en><title>Boat {i} is launched</title><h1>Boat {i} is launched</h1><p>The boatyard of Port Elm launched its boat number {i} on Monday, and the whole town came to the quay to see it.</p>"
                    + "<p>It was built by four apprentices from the oak of one tree, and it will carry guests across the bay in summer.</p>";
            File.WriteAllText(Path.Combine(_folder, Name(i)), text);
        }
    }

    public void Dispose()
    {
        _chronicle.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void All_pages_are_kept_and_reported_in_the_order_of_their_names(int jobs)
    {
        List<ImportOutcome> outcomes = Import(jobs);

        Assert.Equal(Enumerable.Range(0, Pages).Select(Name), outcomes.Select(outcome => outcome.Name));
        Assert.Equal(Pages / 10, outcomes.Count(outcome => outcome.Refused.Count > 0));
        Assert.Equal(
            Enumerable.Range(0, Pages).Where(i => i % 10 != 9).Select(i => $"Boat {i} is launched"), _chronicle.Reader.Articles().Select(stored => stored.Article.Title!));
        Assert.StartsWith("599", ChronicleStatus.Read(_chronicle.Writer).Faults[0].Name, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_that_was_interrupted_goes_on_where_it_stood()
    {
        Assert.Throws<RigFault>(() => Import(2, outcome =>
        {
            if (outcome.Name == Name(140))
            {
                throw new RigFault();
            }
        }));
        int kept = _chronicle.Reader.Articles().Count();
        Assert.InRange(kept, 1, (Pages * 9 / 10) - 1);

        List<ImportOutcome> rest = Import(2);

        Assert.Equal(kept, rest.Sum(outcome => outcome.Known));
        Assert.Equal(
            Enumerable.Range(0, Pages).Where(i => i % 10 != 9).Select(i => $"Boat {i} is launched"), _chronicle.Reader.Articles().Select(stored => stored.Article.Title!));
        Assert.All(Import(2).Where(outcome => outcome.Refused.Count == 0), outcome => Assert.Equal(1, outcome.Known));
    }

    private static string Name(int page) => page.ToString("000", CultureInfo.InvariantCulture) + ".html";

    private List<ImportOutcome> Import(int jobs, Action<ImportOutcome>? report = null)
    {
        List<ImportOutcome> outcomes = [];
        new Annals.Pipeline.Pipeline(_chronicle.Writer, new Relating(), TimeProvider.System)
            .Import(FileSource.Walk([_folder]), _ => new CaptureNote(), jobs, report ?? outcomes.Add, null);
        return outcomes;
    }

    private sealed class RigFault : Exception;
}
