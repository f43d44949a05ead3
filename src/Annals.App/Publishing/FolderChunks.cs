namespace Annals.App.Publishing;

/// <summary>
/// Parts of the pages of a site, each for one worker. Neighbours share what was read for them, and a folder takes one new file at a time: two workers
/// that write into the same one wait for each other. So a part ends with a folder, unless that is a long one.
/// </summary>
internal static class FolderChunks
{
    /// <summary>Pages of a part at least: fewer would share too little of what is read for them.</summary>
    private const int Least = 32;

    /// <summary>Pages of a part at most: with more one worker would still be at work when the others are done.</summary>
    private const int Most = 1024;

    public static IEnumerable<List<string>> Of(IEnumerable<string> pages)
    {
        List<string> chunk = new(Least);
        foreach (string page in pages)
        {
            if (chunk.Count >= Most || (chunk.Count >= Least && !Folder(page).SequenceEqual(Folder(chunk[^1]))))
            {
                yield return chunk;
                chunk = new(Least);
            }

            chunk.Add(page);
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }

    private static ReadOnlySpan<char> Folder(string page) => page.AsSpan(0, Math.Max(0, page.LastIndexOf('/')));
}
