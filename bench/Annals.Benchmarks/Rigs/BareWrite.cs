using System.Diagnostics;
using Annals.Benchmarks.Running;

namespace Annals.Benchmarks.Rigs;

/// <summary>
/// The measure of a full build: writes the same bytes to the same paths from two threads and does nothing else. The bytes are read before, and only the
/// writing counts: all of them at once where half of the memory holds them, for in a pause in which the next ones are read the disk catches up, and a build
/// has no such pauses.
/// </summary>
internal sealed class BareWrite : IRig
{
    private const int Threads = 2;
    private static readonly long MostBytesAtOnce = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;

    public string Name => "bare-write";

    public string Usage => "bare-write FROM TO   writes the files of FROM to the new folder TO with two threads";

    public int Run(Arguments arguments)
    {
        if (arguments.Words is not [string from, string to])
        {
            throw new RigException(Usage);
        }

        (double seconds, double processor) = Write(from, to);
        Figures.Say("bare write", seconds, "s");
        Figures.Say("bare write, processor time", processor, "s");
        return RigResult.Held;
    }

    /// <returns>seconds on the clock, and of the processor, in which files were written</returns>
    public static (double Seconds, double Processor) Write(string from, string to)
    {
        if (Directory.Exists(to))
        {
            throw new RigException($"{to} exists: a fresh folder is needed");
        }

        Stopwatch watch = new();
        TimeSpan processor = TimeSpan.Zero;
        List<(string Path, byte[] Bytes)> part = [];
        long size = 0;
        HashSet<string> made = new(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            byte[] bytes = File.ReadAllBytes(file);
            part.Add((Path.Combine(to, Path.GetRelativePath(from, file)), bytes));
            size += bytes.Length;
            if (size >= MostBytesAtOnce)
            {
                processor += WritePart(part, made, watch);
                part.Clear();
                size = 0;
            }
        }

        processor += WritePart(part, made, watch);
        return (watch.Elapsed.TotalSeconds, processor.TotalSeconds);
    }

    private static TimeSpan WritePart(List<(string Path, byte[] Bytes)> part, HashSet<string> made, Stopwatch watch)
    {
        using Process self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        watch.Start();
        foreach (string folder in part.Select(f => Path.GetDirectoryName(f.Path)!).Where(made.Add))
        {
            Directory.CreateDirectory(folder);
        }

        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(t => new Thread(() =>
        {
            for (int i = t; i < part.Count; i += Threads)
            {
                File.WriteAllBytes(part[i].Path, part[i].Bytes);
            }
        }))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        watch.Stop();
        self.Refresh();
        return self.TotalProcessorTime - before;
    }
}
