using Annals.App.Publishing;

namespace Annals.App.Tests.Publishing;

public sealed class OutputFolderTests : IDisposable
{
    private static readonly Dictionary<string, string> Before = new() { ["index"] = "front", ["a/one"] = "1", ["a/two"] = "2", ["b/three"] = "3" };
    private static readonly Dictionary<string, string> After = new() { ["index"] = "front again", ["a/one"] = "1", ["c/four"] = "4" };

    private readonly string _work = Directory.CreateTempSubdirectory("annals-").FullName;

    public void Dispose() => Directory.Delete(_work, recursive: true);

    [Fact]
    public void A_folder_with_files_of_others_is_refused_in_one_sentence_and_left_alone()
    {
        File.WriteAllText(Path.Combine(_work, "letter.txt"), "mine");

        PublishingException refused = Assert.Throws<PublishingException>(() => OutputFolder.Open(_work));

        Assert.Equal(ExitCode.WrongUsage, refused.ExitCode);
        Assert.Contains("letter.txt", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["letter.txt"], Directory.EnumerateFileSystemEntries(_work).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_is_no_folder() => Assert.Throws<PublishingException>(() =>
    {
        string file = Path.Combine(_work, "letter.txt");
        File.WriteAllText(file, "mine");
        OutputFolder.Open(file);
    });

    [Fact]
    public void A_hidden_file_of_a_version_control_is_no_hindrance()
    {
        Directory.CreateDirectory(Path.Combine(_work, ".git"));

        using OutputFolder folder = OutputFolder.Open(_work);

        Assert.True(folder.IsFresh);
    }

    [Fact]
    public void Two_builds_at_once_do_not_work_in_one_folder()
    {
        using OutputFolder first = OutputFolder.Open(_work);

        PublishingException refused = Assert.Throws<PublishingException>(() => OutputFolder.Open(_work));

        Assert.Equal(ExitCode.Storage, refused.ExitCode);
        Assert.Contains("another build", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_manifest_is_named()
    {
        ListedPages.Build(_work, Before);
        File.WriteAllText(Path.Combine(_work, ".annals", "manifest"), "index\t.htm");

        Assert.Equal(ExitCode.Storage, Assert.Throws<PublishingException>(() => ListedPages.Build(_work, Before)).ExitCode);
    }

    [Fact]
    public void What_an_interrupted_build_staged_and_did_not_commit_is_cleared()
    {
        ListedPages.Build(_work, Before);
        Write(".annals/staging/0/0/0", "half");
        Write(".annals/manifest.new", "half");
        Write(".annals/journal.new", "half");

        Assert.Equal(0, ListedPages.Build(_work, Before).Written.All);

        Assert.Equal(["lock", "manifest"], Directory.EnumerateFileSystemEntries(Path.Combine(_work, ".annals")).Select(Path.GetFileName).Order());
    }

    /// <summary>A build is ended after each of its last steps in turn; the next opening makes the folder what the build would have made it.</summary>
    [Fact]
    public void A_build_that_ended_while_files_were_put_in_their_places_is_finished_by_the_next()
    {
        string expected = Path.Combine(_work, "expected");
        ListedPages.Build(expected, Before);
        BuildResult whole = ListedPages.Build(expected, After);
        (string Staged, string Target, string Text)[] moves = [("0/0/0", "c/four.html", "<p>4"), ("0/0/1", "c/four.md", "4"), ("0/0/2", "index.html", "<p>front again"), ("0/0/3", "index.md", "front again")];
        string[] deletes = ["a/two.html", "a/two.md", "b/three.html", "b/three.md"];
        for (int done = 0; done <= moves.Length + deletes.Length + 1; done++)
        {
            string site = Path.Combine(_work, $"cut{done}");
            ListedPages.Build(site, Before);
            Directory.CreateDirectory(Path.Combine(site, ".annals/staging/0/0"));
            Directory.CreateDirectory(Path.Combine(site, "c"));
            foreach ((string staged, string target, string text) in moves)
            {
                bool moved = Array.FindIndex(moves, move => move.Target == target) < done;
                File.WriteAllText(Path.Combine(site, moved ? target : Path.Combine(".annals/staging", staged)), text);
            }

            deletes.Take(done - moves.Length).ToList().ForEach(target => File.Delete(Path.Combine(site, target)));
            File.WriteAllText(Path.Combine(site, ".annals/journal"), new Journal([.. moves.Select(move => (move.Staged, move.Target))], deletes).ToString());
            bool kept = done > moves.Length + deletes.Length;
            using (FileStream manifest = File.Create(Path.Combine(site, kept ? ".annals/manifest" : ".annals/manifest.new")))
            {
                whole.Manifest.Write(manifest);
            }

            OutputFolder.Open(site).Dispose();

            SiteTree.MustBeEqual(expected, site, $"ended after {done} steps");
        }
    }

    [Theory]
    [InlineData("annals journal 1\ndelete\t../letter.txt\n")]
    [InlineData("annals journal 1\nmove\t0/0/0\t/etc/annals\n")]
    [InlineData("annals journal 1\ndelete\tindex.html")]
    [InlineData("")]
    public void A_journal_that_leads_out_or_is_cut_is_not_followed(string journal)
    {
        string site = Path.Combine(_work, "site");
        ListedPages.Build(site, Before);
        Write("letter.txt", "mine");
        File.WriteAllText(Path.Combine(site, ".annals", "journal"), journal);

        Assert.Equal(ExitCode.Storage, Assert.Throws<PublishingException>(() => OutputFolder.Open(site)).ExitCode);
        Assert.True(File.Exists(Path.Combine(_work, "letter.txt")) && File.Exists(Path.Combine(site, "index.html")));
    }

    private void Write(string path, string text)
    {
        string file = Path.Combine(_work, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
