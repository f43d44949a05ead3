using System.IO.Compression;
using System.Text;
using Annals.Formats.Gzip;

namespace Annals.Tests.Formats.Gzip;

public sealed class GzipContentTests
{
    [Fact]
    public void What_the_framework_compresses_comes_out_again()
    {
        Random random = new(7);
        foreach (CompressionLevel level in Enum.GetValues<CompressionLevel>())
        {
            foreach (int length in new[] { 0, 1, 2, 100, 4096, 70_000, 400_000 })
            {
                byte[] noise = new byte[length];
                random.NextBytes(noise);
                byte[] words = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, (length / 6) + 1).Select(i => $"word{random.Next(50)} ")))[..length];
                foreach (byte[] content in new[] { noise, words, new byte[length] })
                {
                    GzipReading reading = GzipContent.Decode(Packed(content, level));
                    Assert.Equal((GzipState.Whole, null), (reading.State, reading.Note));
                    Assert.True(reading.Bytes.Span.SequenceEqual(content), $"{level}, {length} bytes");
                }
            }
        }
    }

    [Fact]
    public void A_file_cut_anywhere_is_partial_and_keeps_what_stands_before_the_cut()
    {
        byte[] content = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 600)));
        byte[] file = Packed(content, CompressionLevel.Optimal);
        for (int length = 3; length < file.Length; length++)
        {
            GzipReading reading = GzipContent.Decode(file.AsSpan(0, length));
            Assert.Equal(GzipState.Partial, reading.State);
            Assert.NotNull(reading.Note);
            Assert.True(content.AsSpan().StartsWith(reading.Bytes.Span), $"cut at {length}");
        }
    }

    [Fact]
    public void No_changed_bit_of_content_goes_unnoticed()
    {
        byte[] content = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 300)));
        byte[] file = Packed(content, CompressionLevel.Optimal);
        for (int bit = 10 * 8; bit < file.Length * 8; bit++)
        {
            byte[] changed = [.. file];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            GzipReading reading = GzipContent.Decode(changed);
            Assert.True(reading.State != GzipState.Whole || reading.Bytes.Span.SequenceEqual(content), $"bit {bit}");
        }
    }

    [Fact]
    public void Members_follow_one_another_and_zeros_may_fill_up()
    {
        byte[] file = [.. Packed("one "u8.ToArray(), CompressionLevel.Fastest), .. Packed("two"u8.ToArray(), CompressionLevel.Optimal), 0, 0, 0];
        GzipReading reading = GzipContent.Decode(file);
        Assert.Equal(("one two", GzipState.Whole, null), (Encoding.UTF8.GetString(reading.Bytes.Span), reading.State, reading.Note));
    }

    [Fact]
    public void Garbage_behind_the_last_member_is_named_with_its_offset()
    {
        byte[] member = Packed("one"u8.ToArray(), CompressionLevel.Optimal);
        GzipReading reading = GzipContent.Decode([.. member, .. "garbage"u8]);
        Assert.Equal((GzipState.Whole, "one"), (reading.State, Encoding.UTF8.GetString(reading.Bytes.Span)));
        Assert.Contains($"offset {member.Length}", reading.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_with_name_comment_extra_field_and_checksum_is_passed_over()
    {
        byte[] member = Packed("one"u8.ToArray(), CompressionLevel.Optimal);
        byte[] file = [0x1F, 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 9, 9, .. "name\0comment\0"u8, 7, 7, .. member.AsSpan(10)];
        GzipReading reading = GzipContent.Decode(file);
        Assert.Equal((GzipState.Whole, "one"), (reading.State, Encoding.UTF8.GetString(reading.Bytes.Span)));
    }

    [Fact]
    public void The_limit_holds_to_the_byte()
    {
        byte[] file = Packed(new byte[100_000], CompressionLevel.Optimal);
        Assert.Equal(GzipState.Whole, GzipContent.Decode(file, 100_000).State);
        GzipReading over = GzipContent.Decode(file, 99_999);
        Assert.Equal((GzipState.TooLarge, 0), (over.State, over.Bytes.Length));
        Assert.Contains("99999", over.Note, StringComparison.Ordinal);
    }

    private static byte[] Packed(byte[] content, CompressionLevel level)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, level, leaveOpen: true))
        {
            gzip.Write(content);
        }

        // The framework writes nothing at all for no content.
        return packed.Length > 0 ? packed.ToArray() : [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }
}
