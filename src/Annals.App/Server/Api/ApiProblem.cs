using System.Globalization;
using Annals.Pipeline.Site;
using Annals.Pipeline.Site.Fields;

namespace Annals.App.Server.Api;

/// <summary>An error as RFC 9457 describes it.</summary>
internal static class ApiProblem
{
    /// <param name="title">the kind of the error, the same each time</param>
    /// <param name="detail">what is wrong with this request</param>
    public static SiteAnswer Of(int status, string title, string detail)
    {
        PageBytes output = new();
        JsonFields fields = new(output);
        fields.BeginRoot("problem"u8);
        fields.Text("type"u8, "about:blank");
        fields.Text("title"u8, title);
        fields.Number("status"u8, status);
        fields.Text("detail"u8, detail);
        fields.EndRoot("problem"u8);
        return new SiteAnswer(status, ApiTerms.ProblemType, output.WrittenSpan.ToArray(), null, null, false);
    }

    public static SiteAnswer BadRequest(string detail) => Of(StatusCodes.Status400BadRequest, "Bad request", detail);

    public static SiteAnswer NotFound(string detail) => Of(StatusCodes.Status404NotFound, "Not found", detail);

    public static SiteAnswer NotAllowed(string method) =>
        Of(StatusCodes.Status405MethodNotAllowed, "Method not allowed", string.Create(CultureInfo.InvariantCulture, $"the API is read with GET and HEAD; {method} changes nothing here"));

    public static SiteAnswer Unavailable { get; } =
        Of(StatusCodes.Status503ServiceUnavailable, "Unavailable", "the chronicle cannot be read just now; ask again in some seconds");

    /// <summary>The search would take longer than one may: who asks has to ask for less.</summary>
    public static SiteAnswer TooMuch { get; } = BadRequest("the search takes too long: ask for less, or for longer words");
}
