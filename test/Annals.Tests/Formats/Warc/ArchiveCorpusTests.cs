using System.Security.Cryptography;
using System.Text.Json;
using Annals.Formats.Warc;

namespace Annals.Tests.Formats.Warc;

/// <summary>Archives of another project with the records that its program reads.</summary>
public sealed class ArchiveCorpusTests
{
    [Fact]
    public void Every_archive_gives_the_records_types_and_bodies_that_are_expected()
    {
        int seen = 0;
        foreach (JsonElement expected in Expected().Where(row => !row.TryGetProperty("disputed", out _)))
        {
            Taken taken = Read(Bytes(expected));
            JsonElement[] list = [.. expected.GetProperty("list").EnumerateArray()];
            Assert.Equal(list.Select(row => (row.GetProperty("type").GetString()!, row.GetProperty("sha256").GetString()!)), taken.Records);
            seen++;
        }

        Assert.True(seen > 10, $"only {seen} archives");
    }

    [Fact]
    public void Of_200_random_cuts_of_a_gzipped_archive_all_are_named()
    {
        Random random = new(20);
        byte[] file = Bytes(Expected().Single(row => row.GetProperty("file").GetString() == "example.warc.gz"));

        // What is cut between two members is a whole file.
        HashSet<int> ends = [.. Read(file).Offsets.Select(offset => (int)offset)];
        for (int i = 0; i < 200;)
        {
            int length = random.Next(1, file.Length);
            if (ends.Contains(length))
            {
                continue;
            }

            i++;
            Assert.True(Read(file[..length]).Damage > 0, $"cut at {length}");
        }
    }

    private static List<JsonElement> Expected()
    {
        Assert.SkipWhen(Checkout.SharedData is null, "the shared data is not there");
        return [.. File.ReadLines(Path.Combine(Checkout.SharedData!, "warc", "expected.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static byte[] Bytes(JsonElement row) => File.ReadAllBytes(Path.Combine(Checkout.SharedData!, "warc", row.GetProperty("file").GetString()!));

    private static Taken Read(byte[] file)
    {
        Taken taken = new();
        ArchiveReader.Read(new MemoryStream(file), taken);
        return taken;
    }

    private sealed class Taken : IRecordSink
    {
        public List<(string Type, string Sha256)> Records { get; } = [];

        public List<long> Offsets { get; } = [];

        public int Damage { get; private set; }

        public void Take(ArchiveRecord record)
        {
            Offsets.Add(record.Offset);
            HttpMessage? message = record.Type is "response" or "request" or "revisit" ? HttpMessage.Read(record.Block) : null;
            Records.Add((record.Type, Convert.ToHexStringLower(SHA256.HashData((message?.Body ?? record.Block).Span))));
        }

        void IRecordSink.Damage(string message) => Damage++;
    }
}
