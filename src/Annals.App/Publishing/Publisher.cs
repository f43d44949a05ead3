using Annals.Model;
using Annals.Pipeline.Site;
using Annals.Storage;

namespace Annals.App.Publishing;

/// <summary>Brings the site in a folder to the state of the chronicle.</summary>
/// <param name="database">the chronicle's file</param>
internal sealed class Publisher(string database, SiteSource source)
{
    /// <param name="output">the folder of the site</param>
    /// <param name="jobs">how many pages to work on at once</param>
    /// <param name="verify">compare with what lies in the folder, not with what the manifest says of it</param>
    /// <param name="progress">called with the number of files rendered so far; an exception it throws ends the build before anything is put in its place</param>
    /// <exception cref="PublishingException">the folder is not ours, or cannot be written</exception>
    /// <exception cref="StorageException">the chronicle cannot be read</exception>
    public BuildResult Publish(string output, int jobs, bool verify, Action<int> progress)
    {
        try
        {
            using ChronicleEditions editions = new(database, source, jobs + 1);
            using OutputFolder folder = OutputFolder.Open(output);
            return Publish(folder, editions, verify, progress);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw PublishingException.Of(output, fault);
        }
        catch (IOException fault) when (fault is not (PublishingException or StorageException))
        {
            throw PublishingException.Of(output, fault);
        }
    }

    private BuildResult Publish(OutputFolder folder, ChronicleEditions editions, bool verify, Action<int> progress)
    {
        using ChronicleFile file = ChronicleFile.OpenExisting(database);
        EditionLog log = new(file);
        string fingerprint = source.Fingerprint;

        // The first edition only lists pages: the others render while it is asked for more.
        Edition lister = editions.All[0];
        SiteBuild build = new(folder, [.. editions.All.Skip(1).Select(edition => new EditionRenderer(edition))], progress);
        EditionChanges? changes = verify ? null : Changes(folder, editions, log, fingerprint);
        BuildResult result;
        try
        {
            if (changes is null)
            {
                lister.ExpectAll();
                result = build.Whole(lister.AllPages(), verify);
            }
            else
            {
                result = build.Changed(lister.PagesOf(changes, folder.Manifest));
            }
        }
        catch (OperationCanceledException)
        {
            // Who asks for an end is not kept waiting until a million files are deleted.
            folder.LeaveStaging();
            throw;
        }

        Note(log, result.Manifest.Digest, editions.Version, fingerprint);
        return result with { Faults = [.. result.Faults, .. lister.EditorialFaults.Select(fault => fault.ToString().TrimEnd('.'))] };
    }

    /// <summary>What changed since the site in the folder was built; null: it is not known.</summary>
    private static EditionChanges? Changes(OutputFolder folder, ChronicleEditions editions, EditionLog log, string fingerprint) =>
        !folder.IsFresh && log.Find(folder.Manifest.Digest) is { } known && known.Maker == fingerprint && known.Version <= editions.Version
            ? editions.ChangesSince(known.Version)
            : null;

    private static void Note(EditionLog log, byte[] digest, long version, string fingerprint)
    {
        try
        {
            log.Note(digest, version, fingerprint);
        }
        catch (StorageException)
        {
            // The site is written. That the chronicle could not note it only makes the next build compare every page.
        }
    }
}
