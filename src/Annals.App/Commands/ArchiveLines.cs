using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Annals.Formats.Warc;
using Annals.Pipeline.Acquisition;
using Annals.Pipeline.Acquisition.Archives;

namespace Annals.App.Commands;

/// <summary>An archive as <c>annals read</c> prints it: a line for each record, and a last one that says whether it is whole.</summary>
internal sealed class ArchiveLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly ArrayBufferWriter<byte> _lines = new();
    private readonly List<string> _damage = [];
    private int _left;

    public static (bool IsWhole, ReadOnlyMemory<byte> Lines) Read(FoundFile file)
    {
        ArchiveLines lines = new();
        int records = ArchiveSource.Read(file, part => new Part(lines, part), lines.Damage);
        lines.Last(file.Name, records);
        return (lines._damage.Count == 0, lines._lines.WrittenMemory);
    }

    private void Damage(string message)
    {
        if (_damage.Count < ArchiveLimits.Diagnostics)
        {
            _damage.Add(message);
        }
        else
        {
            _left++;
        }
    }

    private void Last(string file, int records)
    {
        using (Utf8JsonWriter json = new(_lines, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("kind", "archive");
            json.WriteNumber("records", records);
            json.WriteString("state", _damage.Count == 0 ? "whole" : "partial");
            json.WriteStartArray("diagnostics");
            foreach (string message in _left > 0 ? [.. _damage, $"{_left} more were left out"] : _damage)
            {
                json.WriteStartObject();
                json.WriteString("message", message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        _lines.Write("\n"u8);
    }

    private sealed class Part(ArchiveLines lines, string name) : IRecordSink
    {
        public void Damage(string message) => lines.Damage(message);

        public void Take(ArchiveRecord record)
        {
            HttpMessage? message = record.Type is "response" or "request" or "revisit" ? HttpMessage.Read(record.Block) : null;
            ReadOnlySpan<byte> body = message is null ? record.Block.Span : message.Body.Span;
            using (Utf8JsonWriter json = new(lines._lines, Options))
            {
                json.WriteStartObject();
                json.WriteString("file", name);
                json.WriteString("kind", "record");
                json.WriteString("type", record.Type);
                json.WriteString("url", record.Url);
                json.WriteString("date", record.Date);
                if (message?.Status is { } status)
                {
                    json.WriteNumber("status", status);
                }
                else
                {
                    json.WriteNull("status");
                }

                json.WriteString("mediaType", message is null ? record.ContentType : message.ContentType);
                json.WriteNumber("length", body.Length);
                json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(body)));
                json.WriteNumber("offset", record.Offset);
                if (message?.Note is { } note)
                {
                    json.WriteString("note", note);
                }

                json.WriteEndObject();
            }

            lines._lines.Write("\n"u8);
        }
    }
}
