using Annals.Pipeline.Acquisition.Http;

namespace Annals.Pipeline.Acquisition.Sources;

/// <summary>Headers of an answer as they are kept: a line each, without what is a secret between two programs.</summary>
internal static class SourceHeaders
{
    public static string Text(FetchAnswer answer) => string.Join(
        '\n', answer.Headers.Where(header => !header.Name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase)).Select(header => $"{header.Name}: {header.Value}"));
}
