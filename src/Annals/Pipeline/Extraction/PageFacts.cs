using Annals.Model;

namespace Annals.Pipeline.Extraction;

/// <summary>What is known of a page from outside of its text.</summary>
/// <param name="Name">what messages call it</param>
/// <param name="Title">the page's title, if known</param>
/// <param name="StateTime">when it stood like this</param>
/// <param name="Date">the date that title, address or file name tell, in this order</param>
internal sealed record PageFacts(string Name, string? Title, DateTimeOffset? StateTime, string? Revision, DateOnly? Date)
{
    public static PageFacts Of(Capture capture, string? title, DateTimeOffset? stateTime, string? revision)
    {
        DateOnly? date = PageTitle.DateIn(title) ?? PageTitle.DateIn(capture.Address) ?? PageTitle.DateIn(capture.Name);
        return new PageFacts(capture.Name, title, stateTime ?? capture.Seen, revision, date);
    }
}
