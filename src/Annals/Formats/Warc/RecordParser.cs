using System.Globalization;

namespace Annals.Formats.Warc;

/// <summary>
/// Cuts records out of bytes that come piece by piece: WARC 0.17 to 1.1 (ISO 28500) and ARC, versions 1 and 2. Of damaged bytes it gives the complete records and
/// names the place; it goes on at the next beginning of a record.
/// </summary>
internal sealed class RecordParser(IRecordSink sink)
{
    private byte[] _bytes = new byte[1 << 16];
    private int _from;
    private int _to;

    // Where _from stands in the decoded bytes, and where the member began in the file and in the decoded bytes.
    private long _place;
    private long _memberPlace;
    private long _memberOffset;

    // Bytes of a record over the limit that are still to come.
    private long _skip;
    private bool _isLost;
    private bool _isArc;
    private bool _isArc2;
    private bool _endsLines = true;

    /// <summary>Complete records so far.</summary>
    public int Records { get; private set; }

    /// <summary>Bytes that follow come from a gzip member that begins there.</summary>
    public void BeginMember(long offset)
    {
        _memberOffset = offset;
        _memberPlace = _place + (_to - _from);
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_skip > 0)
            {
                int skipped = (int)Math.Min(_skip, bytes.Length);
                _skip -= skipped;
                _place += skipped;
                bytes = bytes[skipped..];
                continue;
            }

            int taken = Append(bytes);
            bytes = bytes[taken..];
            while (Next())
            {
            }
        }
    }

    /// <summary>What is left over belongs to a damaged member: nothing that follows goes on from it.</summary>
    public void Drop()
    {
        _place += _to - _from;
        _from = _to;
        _skip = 0;
        _isLost = false;
        _endsLines = true;
    }

    /// <summary>Nothing follows: what is left over is cut.</summary>
    public void Complete()
    {
        ReadOnlySpan<byte> left = _bytes.AsSpan(_from, _to - _from);
        if (_skip > 0 || left.IndexOfAnyExcept((byte)'\r', (byte)'\n') >= 0)
        {
            if ((!_isLost || _skip > 0) && !GivesShort(left))
            {
                sink.Damage($"the record at offset {Offset} is cut: the bytes end at {_place + left.Length}");
            }
        }
        else if (!_endsLines && Records > 0)
        {
            sink.Damage($"the two line ends behind the last record are missing: the bytes end at {_place + left.Length}");
        }
    }

    /// <summary>The last record of an ARC file whose line says more bytes than there are, while the answer in it is whole by its own count: the line is wrong, and the record is given.</summary>
    private bool GivesShort(ReadOnlySpan<byte> left)
    {
        int end = left.IndexOf((byte)'\n');
        if (!_isArc || _skip > 0 || end < 0 || ArcLine.Read(left[..end], _isArc2) is not { } line || !HttpMessage.IsWhole(left[(end + 1)..]))
        {
            return false;
        }

        sink.Damage($"the record at offset {Offset} says that it has {line.Length} bytes, and has {left.Length - end - 1}: the bytes end at {_place + left.Length}");
        Give(Response(line), end + 1, left.Length - end - 1);
        return true;
    }

    private ArchiveRecord Response(ArcLine line) => new("response", Address(line.Url), line.Date, Offset) { ContentType = line.MediaType };

    private static string? Address(string? url) => url?.Trim('<', '>', ' ').Replace(" ", "%20", StringComparison.Ordinal);

    private long Offset => _memberOffset + (_place - _memberPlace);

    private int Append(ReadOnlySpan<byte> bytes)
    {
        if (_from > 0)
        {
            _bytes.AsSpan(_from, _to - _from).CopyTo(_bytes);
            _to -= _from;
            _from = 0;
        }

        // As much as is there, but not the double of what a record may have.
        int most = Math.Min(bytes.Length, ArchiveLimits.RecordBytes + (2 * ArchiveLimits.HeaderBytes) - _to);
        if (_to + most > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Math.Max(_to + most, _bytes.Length * 2L), ArchiveLimits.RecordBytes + (2L * ArchiveLimits.HeaderBytes)));
        }

        bytes[..most].CopyTo(_bytes.AsSpan(_to));
        _to += most;
        return most;
    }

    private void Move(int count)
    {
        _from += count;
        _place += count;
    }

    /// <summary>Takes one record or passes over one stretch; false where more bytes are needed.</summary>
    private bool Next()
    {
        ReadOnlySpan<byte> rest = _bytes.AsSpan(_from, _to - _from);
        int start = rest.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        start = start < 0 ? rest.Length : start;
        _endsLines |= rest[..start].Count((byte)'\n') >= (_isArc ? 1 : 2);
        Move(start);
        rest = rest[start..];
        if (rest.IsEmpty || rest.Length < 5)
        {
            return false;
        }

        if (rest.StartsWith("WARC/"u8))
        {
            return Warc(rest);
        }

        if (rest.StartsWith("filedesc:"u8) || (_isArc && !_isLost) || (_isLost && _isArc && ArcLine.IsOne(rest)))
        {
            return Arc(rest);
        }

        Lose($"no record begins at offset {Offset}");
        return Seek(rest);
    }

    private void Lose(string message)
    {
        if (!_isLost)
        {
            sink.Damage(message);
            _isLost = true;
        }
    }

    /// <summary>Passes over bytes to the next line that can begin a record.</summary>
    private bool Seek(ReadOnlySpan<byte> rest)
    {
        int at = 0;
        while (rest[at..].IndexOf((byte)'\n') is >= 0 and var line)
        {
            at += line + 1;
            ReadOnlySpan<byte> next = rest[at..];
            if (next.Length < ArcLine.Longest && next.IndexOf((byte)'\n') < 0)
            {
                // The line is not whole yet.
                Move(at);
                return false;
            }

            if (next.StartsWith("WARC/"u8) || (_isArc && ArcLine.IsOne(next)))
            {
                Move(at);
                return true;
            }
        }

        Move(at > 0 ? at : rest.Length > ArcLine.Longest ? rest.Length - 8 : 0);
        return false;
    }

    private bool Warc(ReadOnlySpan<byte> rest)
    {
        int header = FieldLines.End(rest[..Math.Min(rest.Length, ArchiveLimits.HeaderBytes)]);
        if (header < 0)
        {
            if (rest.Length < ArchiveLimits.HeaderBytes)
            {
                return false;
            }

            Lose($"the header of the record at offset {Offset} is longer than the limit of {ArchiveLimits.HeaderBytes} bytes");
            Move(5);
            return true;
        }

        FieldLines fields = FieldLines.Read(rest[..header]);
        if (!long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length))
        {
            Lose($"the record at offset {Offset} has no Content-Length that can be read");
            Move(header);
            return true;
        }

        if (IsUnderway(header, length, out bool proceed))
        {
            return proceed;
        }

        string? url = Address(fields["WARC-Target-URI"]);
        Give(
            new ArchiveRecord(fields["WARC-Type"]?.ToLowerInvariant() ?? "unknown", url, fields["WARC-Date"], Offset)
            {
                Id = fields["WARC-Record-ID"],
                ContentType = fields["Content-Type"],
                PayloadDigest = fields["WARC-Payload-Digest"],
                RefersTo = fields["WARC-Refers-To"],
                RefersToUrl = Address(fields["WARC-Refers-To-Target-URI"]),
                RefersToDate = fields["WARC-Refers-To-Date"],
                CaptureName = WarcWriter.NameOf(fields),
                IsUntimed = fields[WarcWriter.UntimedField] is not null,
            },
            header,
            (int)length);
        return true;
    }

    private bool Arc(ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)'\n');
        if (end < 0 && rest.Length < ArcLine.Longest)
        {
            return false;
        }

        _isArc = true;
        if (end < 0 || ArcLine.Read(rest[..end], _isArc2) is not { } line)
        {
            Lose($"the line that begins the record at offset {Offset} cannot be read");
            return Seek(rest);
        }

        if (IsUnderway(end + 1, line.Length, out bool proceed))
        {
            return proceed;
        }

        bool isHeader = line.Url.StartsWith("filedesc:", StringComparison.Ordinal);
        _isArc2 = isHeader ? rest[(end + 1)..].StartsWith("2 "u8) : _isArc2;
        if (!isHeader)
        {
            Give(Response(line), end + 1, (int)line.Length);
            return true;
        }

        // The version and the names of the fields are the header; what follows them, if anything, is its body.
        int names = AfterLines(rest.Slice(end + 1, (int)line.Length), 2);
        Give(new ArchiveRecord("arc_header", null, line.Date, Offset) { ContentType = line.MediaType }, end + 1 + names, (int)line.Length - names);
        return true;
    }

    private static int AfterLines(ReadOnlySpan<byte> bytes, int lines)
    {
        int at = 0;
        for (int line = 0; line < lines && at < bytes.Length; line++)
        {
            at = bytes[at..].IndexOf((byte)'\n') is >= 0 and var end ? at + end + 1 : bytes.Length;
        }

        return at;
    }

    /// <summary>Whether the block is not there yet (<paramref name="proceed"/>: false), or over the limit and passed over.</summary>
    private bool IsUnderway(int header, long length, out bool proceed)
    {
        proceed = false;
        if (length > ArchiveLimits.RecordBytes)
        {
            sink.Damage($"the record at offset {Offset} has {length} bytes; the limit is {ArchiveLimits.RecordBytes}");
            int here = (int)Math.Min(_to - _from, header + length);
            _skip = header + length - here;
            Move(here);
            _isLost = false;
            proceed = _skip == 0;
            return true;
        }

        return _to - _from < header + length;
    }

    private void Give(ArchiveRecord record, int header, int length)
    {
        _isLost = false;
        _endsLines = false;
        Records++;
        sink.Take(record with { Block = _bytes.AsMemory(_from + header, length) });
        Move(header + length);
    }
}
