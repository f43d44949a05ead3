using System.Collections.Concurrent;
using System.Security.Cryptography;
using Annals.Formats.Warc;
using Annals.Model;

namespace Annals.Pipeline.Acquisition.Archives;

/// <summary>Takes the pages out of web archives as captures: answers and resources of status 200 that are HTML, JSON or wikitext, with their address and date.</summary>
public static class ArchiveCaptures
{
    // Records read ahead of those that are worked on.
    private const int Ahead = 64;

    // Bytes at each end of an archive that tell it from others of its length.
    private const int KeyBytes = 1 << 16;

    private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml", "application/json", "text/x-wiki", "text/xml", "application/xml"];

    /// <summary>The captures in the order of the archive, then one item that says how it ended.</summary>
    public static IEnumerable<ArchivedPage> Read(FoundFile file)
    {
        using BlockingCollection<ArchivedPage> queue = new(Ahead);
        using CancellationTokenSource stop = new();

        // A thread of its own: those of the pool are all taken by the work on the pages.
        Task reading = Task.Factory.StartNew(() => Fill(file, queue, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (ArchivedPage page in queue.GetConsumingEnumerable())
            {
                yield return page;
            }
        }
        finally
        {
            stop.Cancel();
            reading.Wait();
        }
    }

    /// <summary>What tells the archive from others: its length and the digest of both its ends; null where it cannot be read.</summary>
    public static string? KeyOf(FoundFile file)
    {
        try
        {
            using FileStream stream = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            byte[] ends = new byte[2 * KeyBytes];
            int head = stream.ReadAtLeast(ends.AsSpan(0, KeyBytes), KeyBytes, throwOnEndOfStream: false);
            stream.Position = Math.Max(head, stream.Length - KeyBytes);
            int tail = stream.ReadAtLeast(ends.AsSpan(head, KeyBytes), KeyBytes, throwOnEndOfStream: false);
            return $"{stream.Length}-{Convert.ToHexStringLower(SHA256.HashData(ends.AsSpan(0, head + tail)))}";
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Fill(FoundFile file, BlockingCollection<ArchivedPage> queue, CancellationToken stop)
    {
        List<string> damage = [];
        try
        {
            int records = ArchiveSource.Read(file, _ => new Pages(queue, damage, stop), damage.Add);
            queue.Add(new ArchivedPage(null, records, damage.Count == 0 ? null : $"The archive is partial: {string.Join("; ", damage.Take(5))}."), stop);
        }
        catch (OperationCanceledException)
        {
            // Nobody takes more.
        }
        finally
        {
            queue.CompleteAdding();
        }
    }

    private sealed class Pages(BlockingCollection<ArchivedPage> queue, List<string> damage, CancellationToken stop) : IRecordSink
    {
        public void Damage(string message)
        {
            if (damage.Count < ArchiveLimits.Diagnostics)
            {
                damage.Add(message);
            }
        }

        public void Take(ArchiveRecord record)
        {
            if (record.CaptureName is { } name && record.Type == "resource")
            {
                queue.Add(new ArchivedPage(Own(record, name), 0, null), stop);
                return;
            }

            if (record.Type is not ("response" or "resource") || record.Url is not { } url || !url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            HttpMessage? message = record.Type == "response" ? HttpMessage.Read(record.Block) : null;
            string? type = message is null ? record.ContentType : message.ContentType;
            if ((message is not null && message.Status != 200) || type is null || !PageTypes.Any(page => type.StartsWith(page, StringComparison.OrdinalIgnoreCase)))
            {
                return;
            }

            ReadOnlyMemory<byte> body = message?.Body ?? record.Block;
            if (!body.IsEmpty)
            {
                queue.Add(new ArchivedPage(new Capture(url, body.ToArray(), url, type, Seen(record)), 0, null), stop);
            }
        }

        /// <summary>What a chronicle wrote is taken as it was kept, whatever it is.</summary>
        private static Capture Own(ArchiveRecord record, string name) =>
            new(name, record.Block.ToArray(), record.Url?.StartsWith("file:///", StringComparison.Ordinal) == true ? null : record.Url, record.ContentType, record.IsUntimed ? null : Seen(record));

        private static DateTimeOffset? Seen(ArchiveRecord record) => record.Date is { } date && CaptureNotes.TryTime(date, out DateTimeOffset time) ? time : null;
    }
}
