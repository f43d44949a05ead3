using System.Buffers.Binary;

namespace Annals.Formats.Gzip;

/// <summary>Decodes gzip (RFC 1952) from a stream, member by member, in little memory whatever the file's size; checksum and length of each member are checked.</summary>
public sealed class GzipMembers : IInflateSink
{
    private const int TrailerBytes = 8;

    // A name or comment of a header that is longer than the window is none.
    private const int MostHeader = 1 << 16;

    // Behind so many damaged members nothing more is tried: what looks like the beginning of one may be none.
    private const int MostFaults = 100;

    // Bytes that are read twice to find what follows damage.
    private const long MostAgain = 256L << 20;

    private readonly ByteWindow _window;
    private readonly IMemberSink _sink;
    private readonly Inflater _inflater;
    private long _again;
    private uint _checksum;
    private long _length;

    private GzipMembers(ByteWindow window, IMemberSink sink, long limit)
    {
        _window = window;
        _sink = sink;
        _inflater = new Inflater(limit, this);
    }

    /// <summary>Decodes all members from where <paramref name="window"/> stands to the end of its stream; behind a damaged one it goes on at the next.</summary>
    /// <param name="limit">bytes that may come out of one member</param>
    public static void Read(ByteWindow window, IMemberSink sink, long limit)
    {
        GzipMembers members = new(window, sink, limit);
        int faults = 0;
        bool first = true;
        while (window.Ensure(1) && (first || !members.IsPadding()))
        {
            long offset = window.Position;
            if (members.Member(first) is { } fault)
            {
                sink.Fail(fault);
                if (++faults == MostFaults || !members.GoOn(offset))
                {
                    return;
                }
            }

            first = false;
        }
    }

    void IInflateSink.Take(ReadOnlySpan<byte> bytes)
    {
        _checksum = Crc32.Add(_checksum, bytes);
        _length += bytes.Length;
        _sink.Take(bytes);
    }

    /// <param name="isFirst">no member stands before it</param>
    private string? Member(bool isFirst)
    {
        long offset = _window.Position;
        if (!_window.Ensure(3) || !GzipContent.IsGzip(_window.Rest))
        {
            return _window.Rest.Length < 3 ? $"the file is cut in a gzip header at offset {offset}" : $"bytes that are no gzip stand at offset {offset}; they were left aside";
        }

        if (!SkipHeader())
        {
            return $"the file is cut in a gzip header at offset {offset}";
        }

        _checksum = 0;
        _length = 0;
        _sink.Begin(offset);
        InflateState state = _inflater.Decode(_window);
        ReadOnlySpan<byte> last = _inflater.Pending;
        _checksum = Crc32.Add(_checksum, last);
        _length += last.Length;
        string? fault = state switch
        {
            InflateState.TooLarge => $"more than the limit comes out of the gzip member at offset {offset}",
            InflateState.Damaged => $"the compressed bytes before offset {_window.Position} are damaged, in the gzip member at offset {offset}",
            InflateState.Cut when _window.Ensure(TrailerBytes + 1) => $"the compressed bytes before offset {_window.Position} are damaged, in the gzip member at offset {offset}",
            InflateState.Cut => $"the file is cut at offset {_window.Position}, in the gzip member at offset {offset}",
            _ => Trailer(offset),
        };

        // The last piece waits for the checksum: what is damaged is not given as if it were whole. But of a file packed in one stream and cut, nothing else would be left.
        if (fault is null || (isFirst && state is InflateState.Cut))
        {
            _sink.Take(last);
        }

        return fault;
    }

    /// <summary>Goes to the next member behind a damaged one: damage can make the decoder run far beyond the member's end, so that the search begins behind its beginning.</summary>
    private bool GoOn(long offset)
    {
        long again = _window.Position - offset;
        if (_again + again <= MostAgain && _window.GoTo(offset + 1))
        {
            _again += again;
        }

        return Seek();
    }

    /// <summary>Goes to the next bytes that can begin a member; false where there are none.</summary>
    private bool Seek()
    {
        while (_window.Ensure(4))
        {
            int found = _window.Rest.IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 8]);
            if (found < 0)
            {
                _window.At += _window.Rest.Length - 3;
                if (!_window.Refill())
                {
                    return false;
                }

                continue;
            }

            _window.At += found;
            if (!_window.Ensure(4))
            {
                return false;
            }

            // The upper bits of the flags are reserved.
            if ((_window.Rest[3] & 0xE0) == 0)
            {
                return true;
            }

            _window.At += 3;
        }

        return false;
    }

    private string? Trailer(long offset)
    {
        if (!_window.Ensure(TrailerBytes))
        {
            return $"the file is cut at offset {_window.Position + _window.Rest.Length}, in the gzip member at offset {offset}";
        }

        ReadOnlySpan<byte> trailer = _window.Rest;
        bool whole = BinaryPrimitives.ReadUInt32LittleEndian(trailer) == _checksum && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == (uint)_length;
        long place = _window.Position;
        _window.At += TrailerBytes;
        return whole ? null : $"checksum or length at offset {place} does not fit the content of the gzip member at offset {offset}";
    }

    private bool SkipHeader()
    {
        const int fixedPart = 10;
        if (!_window.Ensure(fixedPart))
        {
            return false;
        }

        byte flags = _window.Rest[3];
        _window.At += fixedPart;
        if ((flags & 4) != 0)
        {
            int extra = _window.Ensure(2) ? 2 + BinaryPrimitives.ReadUInt16LittleEndian(_window.Rest) : int.MaxValue;
            if (extra == int.MaxValue || !_window.Ensure(extra))
            {
                return false;
            }

            _window.At += extra;
        }

        if (((flags & 8) != 0 && !SkipText()) || ((flags & 16) != 0 && !SkipText()) || !_window.Ensure((flags & 2) != 0 ? 2 : 0))
        {
            return false;
        }

        _window.At += (flags & 2) != 0 ? 2 : 0;
        return true;
    }

    private bool SkipText()
    {
        for (int length = 1; length <= MostHeader; length++)
        {
            if (!_window.Ensure(1))
            {
                return false;
            }

            if (_window.Bytes[_window.At++] == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing but zeros follows, as on a tape.</summary>
    private bool IsPadding()
    {
        if (_window.Rest[0] != 0)
        {
            return false;
        }

        while (_window.Rest.IndexOfAnyExcept((byte)0) < 0)
        {
            _window.At += _window.Rest.Length;
            if (!_window.Refill())
            {
                return true;
            }
        }

        _window.At += _window.Rest.IndexOfAnyExcept((byte)0);
        return false;
    }
}
