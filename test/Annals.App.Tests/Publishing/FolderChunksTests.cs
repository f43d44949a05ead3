using Annals.App.Publishing;

namespace Annals.App.Tests.Publishing;

/// <summary>Which pages one worker takes at once.</summary>
public sealed class FolderChunksTests
{
    [Fact]
    public void A_part_ends_with_a_folder()
    {
        string[] pages = [.. Day(1, 20), .. Day(2, 20), .. Day(3, 40), .. Day(4, 3)];

        Assert.Equal([40, 40, 3], FolderChunks.Of(pages).Select(chunk => chunk.Count));
        Assert.Equal(pages, FolderChunks.Of(pages).SelectMany(chunk => chunk));
    }

    [Fact]
    public void A_long_folder_is_parted()
    {
        string[] pages = [.. Day(1, 2500), .. Day(2, 10)];

        Assert.Equal([1024, 1024, 452, 10], FolderChunks.Of(pages).Select(chunk => chunk.Count));
    }

    [Fact]
    public void Pages_without_a_folder_are_a_part() => Assert.Equal([["about", "search"]], FolderChunks.Of(["about", "search"]));

    [Fact]
    public void No_pages_have_no_parts() => Assert.Empty(FolderChunks.Of([]));

    private static IEnumerable<string> Day(int day, int pages) => Enumerable.Range(1, pages).Select(number => $"news/2026/03/{day:00}/event-{number}");
}
