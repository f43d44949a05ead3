using System.Buffers;
using System.IO.Hashing;
using System.Text;
using Annals.Pipeline.Site;

namespace Annals.App.Publishing;

/// <summary>
/// The files that we wrote into an output folder: a line per page, sorted by the bytes of the path. It is kept in one piece and searched as it is,
/// because of a site of half a million files a build looks up a few hundred. It depends on nothing but the files.
/// </summary>
internal sealed class Manifest : IPublishedPages
{
    private static readonly byte[] Heading = "annals site 2\n"u8.ToArray();

    /// <summary>Of a manifest whose digests are the beginning of a SHA-256.</summary>
    private static readonly byte[] EarlierHeading = "annals site 1\n"u8.ToArray();

    // One piece, or a piece for each line, or, where few lines were changed, pieces of the old one with new lines between them. A piece holds whole lines.
    private readonly IReadOnlyList<ReadOnlyMemory<byte>> _pieces;
    private readonly Lazy<ReadOnlyMemory<byte>> _lines;
    private readonly Lazy<byte[]> _digest;

    private Manifest(params IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        _pieces = pieces;
        _lines = new(() => _pieces.Count == 1 ? _pieces[0] : Join());
        _digest = new(Hash);
    }

    public static Manifest Empty { get; } = new(ReadOnlyMemory<byte>.Empty);

    /// <summary>An earlier program wrote it: which files the site has is known, but what was in them cannot be compared with a <see cref="FileMark"/>.</summary>
    public bool IsEarlier { get; private init; }

    /// <summary>How many files the site has.</summary>
    public int Files => _pieces.Sum(piece => piece.Span.Count(ManifestLine.Tab));

    /// <summary>XXH3 of 128 bits, which names this edition of the site.</summary>
    public byte[] Digest => _digest.Value;

    private ReadOnlySpan<byte> All => _lines.Value.Span;

    /// <returns>false: these are not the bytes of a manifest</returns>
    public static bool TryRead(byte[] bytes, out Manifest manifest)
    {
        bool earlier = bytes.AsSpan().StartsWith(EarlierHeading);
        bool whole = (earlier || bytes.AsSpan().StartsWith(Heading)) && bytes[^1] == ManifestLine.End;
        manifest = whole ? new Manifest(bytes.AsMemory(Heading.Length)) { IsEarlier = earlier } : Empty;
        return whole;
    }

    /// <summary>A manifest of these lines alone, which it keeps as they are.</summary>
    /// <param name="lines">sorted; the same line may stand there twice</param>
    /// <exception cref="InvalidOperationException">two different lines are about the same page</exception>
    public static Manifest Of(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        List<ReadOnlyMemory<byte>> pieces = new(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            ReadOnlySpan<byte> path = ManifestLine.Path(lines[i].Span);
            if (i > 0 && path.SequenceEqual(ManifestLine.Path(lines[i - 1].Span)))
            {
                Refuse(lines[i - 1].Span, lines[i].Span, path);
                continue;
            }

            pieces.Add(lines[i]);
        }

        return new Manifest(pieces);
    }

    public bool Contains(string page) => !Find(page).IsEmpty;

    public IEnumerable<string> Under(string folder)
    {
        byte[] prefix = Encoding.UTF8.GetBytes(folder + "/");
        foreach (ReadOnlyMemory<byte> line in Lines(_lines.Value[Find(prefix, 0).Start..]))
        {
            if (!line.Span.StartsWith(prefix))
            {
                yield break;
            }

            yield return Encoding.UTF8.GetString(ManifestLine.Path(line.Span));
        }
    }

    /// <summary>The line of a page; empty: the site has no such page.</summary>
    public ReadOnlySpan<byte> Find(string page)
    {
        Span<byte> key = stackalloc byte[512];
        key = key.Length >= page.Length * 3 ? key : new byte[page.Length * 3];
        (int start, int length) = Find(key[..Encoding.UTF8.GetBytes(page, key)], 0);
        return All.Slice(start, length);
    }

    /// <summary>Every line, in order.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Lines() => _pieces.SelectMany(Lines);

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> piece)
    {
        for (ReadOnlyMemory<byte> rest = piece; !rest.IsEmpty;)
        {
            int length = rest.Span.IndexOf(ManifestLine.End) + 1;
            yield return rest[..length];
            rest = rest[length..];
        }
    }

    /// <summary>This manifest with other lines for some pages.</summary>
    /// <param name="changes">path in UTF-8 and its new line, empty where the page is gone; sorted by path, each once</param>
    public Manifest With(IReadOnlyList<(byte[] Path, ReadOnlyMemory<byte> Line)> changes)
    {
        ReadOnlyMemory<byte> lines = _lines.Value;
        List<ReadOnlyMemory<byte>> pieces = new((changes.Count * 2) + 1);
        int done = 0;
        foreach ((byte[] path, ReadOnlyMemory<byte> line) in changes)
        {
            (int start, int length) = Find(path, done);
            pieces.Add(lines[done..start]);
            pieces.Add(line);
            done = start + length;
        }

        pieces.Add(lines[done..]);
        return new Manifest(pieces);
    }

    /// <summary>Writes it as <see cref="TryRead"/> takes it.</summary>
    public void Write(Stream output)
    {
        output.Write(Heading);
        foreach (ReadOnlyMemory<byte> piece in _pieces)
        {
            output.Write(piece.Span);
        }
    }

    private ReadOnlyMemory<byte> Join()
    {
        ArrayBufferWriter<byte> output = new(_pieces.Sum(piece => piece.Length) + 1);
        foreach (ReadOnlyMemory<byte> piece in _pieces)
        {
            output.Write(piece.Span);
        }

        return output.WrittenMemory;
    }

    private byte[] Hash()
    {
        XxHash128 hash = new();
        hash.Append(Heading);
        foreach (ReadOnlyMemory<byte> piece in _pieces)
        {
            hash.Append(piece.Span);
        }

        return hash.GetCurrentHash();
    }

    /// <summary>Where the line of a path is, or with length 0 where it would be.</summary>
    private (int Start, int Length) Find(ReadOnlySpan<byte> path, int from)
    {
        ReadOnlySpan<byte> lines = All;
        int low = from;
        int high = lines.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            int start = low + lines[low..middle].LastIndexOf(ManifestLine.End) + 1;
            int length = lines[start..].IndexOf(ManifestLine.End) + 1;
            int order = ManifestLine.Path(lines.Slice(start, length)).SequenceCompareTo(path);
            if (order == 0)
            {
                return (start, length);
            }

            if (order < 0)
            {
                low = start + length;
            }
            else
            {
                high = start;
            }
        }

        return (low, 0);
    }

    private static void Refuse(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> path)
    {
        if (!first.SequenceEqual(second))
        {
            throw new InvalidOperationException($"two pages have the path {Encoding.UTF8.GetString(path)} and differ");
        }
    }
}
