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
        would obey are printed as a mark.

        Examples:
          annals show capture 8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4
        """;

    public static Command Create(GlobalOptions globals)
    {
        Argument<string> digest = new("SHA256") { Description = "the SHA-256 of the page, in hexadecimal" };
        Command command = new("capture", Description) { digest };
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

            Print(capture, named, new SourceTable(chronicle).Fetches(sha256), parsed.GetValue(globals.Json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Capture capture, string digest, IReadOnlyList<(DateTimeOffset When, int Status, string Headers)> fetches, bool json)
    {
        string text = PageText.Of(capture).Text;
        if (json)
        {
            JsonLines.Print(writer =>
            {
                writer.WriteString("sha256", digest);
                writer.WriteString("name", capture.Name);
                writer.WriteString("address", capture.Address);
                writer.WriteString("mediaType", capture.MediaType);
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
        Console.WriteLine(Plain(text));
    }

    private static string Plain(string text) => string.Create(text.Length, text, (plain, source) =>
    {
        for (int i = 0; i < plain.Length; i++)
        {
            plain[i] = char.IsControl(source[i]) && source[i] is not ('\n' or '\t') ? '\uFFFD' : source[i];
        }
    });
}
