using System.CommandLine;
using System.Globalization;
using Annals.Model;
using Annals.Pipeline.Extraction;
using Annals.Storage;

namespace Annals.App.Commands;

/// <summary><c>annals show capture SHA256</c>: prints a kept page as text.</summary>
internal static class ShowCaptureCommand
{
    private const string Description = """
        Print a page that is kept, as the text that came: where it came from, when and with which headers, then its source. Characters that a terminal
        would obey are printed as a mark. Of what is no text (a document, a picture, a film) only the size is told; --bytes gives it as it came.

        Examples:
          annals show capture 8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4
          annals show capture 8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4 --bytes > report.pdf
        """;

    public static Command Create(GlobalOptions globals)
    {
        Argument<string> digest = new("SHA256") { Description = "the SHA-256 of the page, in hexadecimal" };
        Option<bool> bytes = new("--bytes") { Description = "give the bytes alone, as they came, to a file or another program" };
        Command command = new("capture", Description) { digest, bytes };
        command.SetAction(parsed =>
        {
            string named = parsed.GetRequiredValue(digest).Trim();
            if (named.Length != 64 || !named.All(char.IsAsciiHexDigit))
            {
                Console.Error.WriteLine($"annals show capture: \"{named}\" is no SHA-256: 64 hexadecimal digits are.");
                return ExitCode.WrongUsage;
            }

            using ChronicleWriter chronicle = new(ChronicleFile.OpenExisting(parsed.GetRequiredValue(globals.Database)));
            byte[] sha256 = Convert.FromHexString(named);
            CaptureTable captures = new(chronicle.File);
            long? found = captures.Find(sha256);
            if (found is not { } id || captures.Read(id) is not { } capture)
            {
                Console.Error.WriteLine(found is null ? $"annals show capture: no page of the SHA-256 {named} is kept." : $"annals show capture: the page of the SHA-256 {named} was dropped because of its age.");
                return ExitCode.SomeRefused;
            }

            if (parsed.GetValue(bytes))
            {
                return Give(capture);
            }

            Print(capture, named, new SourceTable(chronicle).Fetches(sha256), parsed.GetValue(globals.Json));
            return ExitCode.Done;
        });
        return command;
    }

    private static int Give(Capture capture)
    {
        if (!Console.IsOutputRedirected)
        {
            Console.Error.WriteLine("annals show capture: --bytes is not for a terminal, which would obey what is in them; send them to a file.");
            return ExitCode.WrongUsage;
        }

        using Stream output = Console.OpenStandardOutput();
        output.Write(capture.Bytes.Span);
        return ExitCode.Done;
    }

    /// <summary>Whether it can be printed, by what the server called it and by its beginning.</summary>
    private static bool IsText(Capture capture)
    {
        string type = capture.MediaType?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        bool isOther = type.Split('/')[0] is "image" or "audio" or "video" or "font" || type is "application/pdf" or "application/zip" or "application/gzip" or "application/octet-stream";
        ReadOnlySpan<byte> start = capture.Bytes.Span[..Math.Min(capture.Bytes.Length, 4096)];
        bool isWide = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        return !isOther && !start.StartsWith("%PDF-"u8) && (isWide || !start.Contains((byte)0));
    }

    private static void Print(Capture capture, string digest, IReadOnlyList<(DateTimeOffset When, int Status, string Headers)> fetches, bool json)
    {
        string? text = IsText(capture) ? PageText.Of(capture).Text : null;
        if (json)
        {
            JsonLines.Print(writer =>
            {
                writer.WriteString("sha256", digest);
                writer.WriteString("name", capture.Name);
                writer.WriteString("address", capture.Address);
                writer.WriteString("mediaType", capture.MediaType);
                writer.WriteNumber("length", capture.Bytes.Length);
                writer.WriteString("seen", UtcTime.Of(capture.Seen));
                writer.WriteStartArray("fetched");
                foreach ((DateTimeOffset when, int status, string headers) in fetches)
                {
                    writer.WriteStartObject();
                    writer.WriteString("when", UtcTime.Of(when));
                    writer.WriteNumber("status", status);
                    writer.WriteString("headers", headers);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteString("text", text);
            });
            return;
        }

        Console.WriteLine($"name       {Plain(capture.Name)}");
        Console.WriteLine($"address    {Plain(capture.Address ?? "not known")}");
        Console.WriteLine($"media type {Plain(capture.MediaType ?? "not said")}");
        foreach ((DateTimeOffset when, int status, string headers) in fetches)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fetched    {UtcTime.Of(when)}, status {status}"));
            Console.WriteLine("           " + Plain(headers).Replace("\n", "\n           ", StringComparison.Ordinal));
        }

        Console.WriteLine();
        Console.WriteLine(text is null ? string.Create(CultureInfo.InvariantCulture, $"It is no text: {capture.Bytes.Length} bytes, which --bytes gives as they came.") : Plain(text));
    }

    private static string Plain(string text) => string.Create(text.Length, text, (plain, source) =>
    {
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = char.IsControl(source[i]) && source[i] is not ('\n' or '\t') ? '\uFFFD' : source[i];
        }
    });
}
