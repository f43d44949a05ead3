using Annals.Storage;

namespace Annals.Tests.Storage;

/// <summary>A chronicle in a folder where nothing can be written. As root, whom no folder stops, <c>bad-disk</c> shows the same on a disk of its own.</summary>
public sealed class ReadOnlyFolderTests : IDisposable
{
    private readonly PagesChronicle _chronicle = new();

    public ReadOnlyFolderTests()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess || OperatingSystem.IsWindows(), "no folder can be closed to this user");
        _chronicle.Import(PagesChronicle.Page("2016-05-04", "* The [[Long Bridge]] in [[Springfield]] opens to traffic. [https://example.org/bridge (News)]"));
    }

    public void Dispose()
    {
        Allow(UnixFileMode.UserWrite | UnixFileMode.UserRead | UnixFileMode.UserExecute);
        _chronicle.Dispose();
    }

    [Fact]
    public void It_can_be_read_and_not_written()
    {
        Allow(UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.StartsWith("The Long Bridge", _chronicle.Event("The Long").Content.Headline, StringComparison.Ordinal);
        Assert.Equal(StorageFault.ReadOnly, Assert.Throws<StorageException>(() => ChronicleFile.Open(_chronicle.File).Statement("INSERT INTO meta (key, value) VALUES ('a', 'b')", 0).Run()).Fault);
    }

    [Fact]
    public void What_an_earlier_version_made_is_named_as_such()
    {
        EarlierFile.TakeBack(_chronicle.File, 7);
        Allow(UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal(StorageFault.OlderProgram, Assert.Throws<StorageException>(() => ChronicleFile.OpenExisting(_chronicle.File)).Fault);
    }

    [Fact]
    public void What_was_not_taken_into_the_file_is_not_passed_over()
    {
        File.WriteAllBytes(_chronicle.File + "-wal", new byte[100]);
        Allow(UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal(StorageFault.ReadOnly, Assert.Throws<StorageException>(() => ChronicleFile.OpenExisting(_chronicle.File)).Fault);
    }

    private void Allow(UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.GetDirectoryName(_chronicle.File)!, mode);
        }
    }
}
