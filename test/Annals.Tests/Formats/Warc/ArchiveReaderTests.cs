using System.IO.Compression;
using System.Text;
using Annals.Formats.Warc;

namespace Annals.Tests.Formats.Warc;

public sealed class ArchiveReaderTests
{
    private static readonly string[] Bodies = ["first", "second, a little longer", "third"];

    [Fact]
    public void Records_are_found_in_plain_files_in_one_stream_and_in_a_member_each()
    {
        byte[] plain = [.. Bodies.SelectMany((body, i) => Record(i, body))];
        byte[] members = [.. Bodies.SelectMany((body, i) => Packed(Record(i, body)))];
        foreach (byte[] file in new[] { plain, Packed(plain), members })
        {
            Taken taken = Read(file);
            Assert.Empty(taken.Damages);
            Assert.Equal(Bodies, taken.Records.Select(record => record.Body));
            Assert.Equal(["http://a.example/0", "http://a.example/1", "http://a.example/2"], taken.Records.Select(record => record.Record.Url));
        }

        Assert.Equal([0, Record(0, Bodies[0]).Length, Record(0, Bodies[0]).Length + Record(1, Bodies[1]).Length], Read(plain).Records.Select(record => (int)record.Record.Offset));
        Assert.Equal([0, Packed(Record(0, Bodies[0])).Length], Read(members).Records.Take(2).Select(record => (int)record.Record.Offset));
    }

    [Fact]
    public void A_gzipped_archive_cut_anywhere_within_a_member_is_partial_with_its_complete_records()
    {
        byte[] members = [.. Bodies.SelectMany((body, i) => Packed(Record(i, body)))];
        int first = Packed(Record(0, Bodies[0])).Length;
        int second = first + Packed(Record(1, Bodies[1])).Length;
        for (int length = 3; length < members.Length; length++)
        {
            Taken taken = Read(members[..length]);
            Assert.True(taken.Damages.Count == 0 == (length == first || length == second), $"cut at {length}");
            Assert.True(taken.Records.Count >= (length >= second ? 2 : length >= first ? 1 : 0), $"cut at {length}");
            Assert.Equal(Bodies.Take(taken.Records.Count), taken.Records.Select(record => record.Body));
        }
    }

    [Fact]
    public void Of_a_file_in_one_stream_the_records_before_the_cut_are_given()
    {
        byte[] file = Packed([.. Bodies.SelectMany((body, i) => Record(i, body))]);
        Taken taken = Read(file[..^9]);

        Assert.NotEmpty(taken.Damages);
        Assert.Equal(Bodies[..2], taken.Records.Take(2).Select(record => record.Body));
    }

    [Fact]
    public void A_plain_archive_cut_anywhere_within_a_record_is_partial()
    {
        byte[] plain = [.. Bodies.Take(2).SelectMany((body, i) => Record(i, body))];
        int first = Record(0, Bodies[0]).Length;
        for (int length = 5; length < plain.Length; length++)
        {
            Assert.True(Read(plain[..length]).Damages.Count == 0 == (length == first), $"cut at {length}");
        }
    }

    [Fact]
    public void Behind_a_damaged_member_reading_goes_on_and_no_damaged_record_is_given()
    {
        byte[] first = Packed(Record(0, Bodies[0]));
        byte[] second = Packed(Record(1, Bodies[1]));
        byte[] third = Packed(Record(2, Bodies[2]));
        for (int at = 10; at < second.Length; at++)
        {
            byte[] damaged = [.. second];
            damaged[at] ^= 0x10;
            Taken taken = Read([.. first, .. damaged, .. third]);

            // A bit that fills the last byte up means nothing.
            Assert.True(taken.Damages.Count > 0 || taken.Records.Count == Bodies.Length, $"byte {at}");
            Assert.Equal(Bodies[0], taken.Records[0].Body);
            Assert.All(taken.Records, record => Assert.Contains(record.Body, Bodies));
            Assert.Equal(Bodies[2], taken.Records[^1].Body);
        }
    }

    [Fact]
    public void A_record_whose_length_is_wrong_is_named_and_the_next_one_is_found()
    {
        byte[] wrong = Encoding.UTF8.GetBytes("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 2\r\n\r\nfirst\r\n\r\n");
        Taken taken = Read([.. wrong, .. Record(1, Bodies[1])]);

        Assert.Contains("no record begins at offset", Assert.Single(taken.Damages), StringComparison.Ordinal);
        Assert.Equal(["fi", Bodies[1]], taken.Records.Select(record => record.Body));
    }

    [Fact]
    public void A_record_over_the_limit_is_passed_over_and_named()
    {
        byte[] header = Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: {ArchiveLimits.RecordBytes + 1}\r\n\r\n");
        byte[] most = Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: {ArchiveLimits.RecordBytes}\r\n\r\n");
        byte[] end = "\r\n\r\n"u8.ToArray();
        Taken over = Read([.. header, .. new byte[ArchiveLimits.RecordBytes + 1], .. end, .. Record(1, Bodies[1])]);
        Assert.Contains("the limit is", Assert.Single(over.Damages), StringComparison.Ordinal);
        Assert.Equal([Bodies[1]], over.Records.Select(record => record.Body));

        Taken fits = Read([.. most, .. new byte[ArchiveLimits.RecordBytes], .. end]);
        Assert.Empty(fits.Damages);
        Assert.Equal(ArchiveLimits.RecordBytes, Assert.Single(fits.Records).Body.Length);
    }

    [Theory]
    [InlineData("1", "http://a.example/with blanks 192.0.2.1 20171123100000 text/html 5")]
    [InlineData("2", "http://a.example/with blanks 192.0.2.1 20171123100000 text/html 200 - - 0 a.arc 5")]
    public void An_arc_file_of_either_version_is_read(string version, string line)
    {
        string head = $"{version} 0 Test\nURL IP-address Archive-date Content-type Archive-length\n";
        byte[] file = Encoding.UTF8.GetBytes($"filedesc://a.arc 192.0.2.1 20171123100000 text/plain {head.Length}\n{head}\n{line}\nfirst\n");
        Taken taken = Read(file);

        Assert.Empty(taken.Damages);
        Assert.Equal(["arc_header", "response"], taken.Records.Select(record => record.Record.Type));
        Assert.Equal(("http://a.example/with%20blanks", "2017-11-23T10:00:00Z", "first"), (taken.Records[1].Record.Url, taken.Records[1].Record.Date, taken.Records[1].Body));
    }

    [Fact]
    public void The_body_of_an_answer_is_freed_of_chunks_and_coding()
    {
        byte[] packed = Packed(Encoding.UTF8.GetBytes("Snow falls."));
        byte[] block =
        [
            .. Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n5\r\n"), .. packed.AsSpan(0, 5), .. "\r\n"u8,
            .. Encoding.UTF8.GetBytes($"{packed.Length - 5:x};note=1\r\n"), .. packed.AsSpan(5), .. "\r\n0\r\n\r\n"u8,
        ];
        HttpMessage message = Assert.IsType<HttpMessage>(HttpMessage.Read(block));

        Assert.Equal((200, "text/html", "Snow falls.", null), (message.Status, message.ContentType, Encoding.UTF8.GetString(message.Body.Span), message.Note));
    }

    [Fact]
    public void A_body_that_is_not_chunked_though_its_header_says_so_stays_as_it_is()
    {
        HttpMessage message = Assert.IsType<HttpMessage>(HttpMessage.Read(Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<p>Snow</p>")));

        Assert.Equal("<p>Snow</p>", Encoding.UTF8.GetString(message.Body.Span));
        Assert.NotNull(message.Note);
    }

    private static byte[] Record(int number, string body) => Encoding.UTF8.GetBytes(
        $"WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: <http://a.example/{number}>\r\nWARC-Date: 2017-11-23T10:00:00Z\r\nContent-Length: {body.Length}\r\n\r\n{body}\r\n\r\n");

    private static byte[] Packed(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static Taken Read(byte[] file)
    {
        Taken taken = new();
        Assert.Equal(ArchiveReader.Read(new MemoryStream(file), taken), taken.Records.Count);
        return taken;
    }

    private sealed class Taken : IRecordSink
    {
        public List<(ArchiveRecord Record, string Body)> Records { get; } = [];

        public List<string> Damages { get; } = [];

        public void Take(ArchiveRecord record) => Records.Add((record, Encoding.UTF8.GetString(record.Block.Span)));

        void IRecordSink.Damage(string message) => Damages.Add(message);
    }
}
