using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Annals.Model;

namespace Annals.App.Server.Api;

/// <summary>The place from which a list goes on, as a text that means nothing to anybody else.</summary>
/// <param name="Text">the slug of a name; else empty</param>
internal sealed record ApiCursor(long Day, long Key, double Score, string Text)
{
    private const char Between = '\n';

    public static ApiCursor Of(SearchMark mark) => new(mark.Day, mark.Key, mark.Score, "");

    public SearchMark Mark => new(Day, Key, Score);

    /// <summary>Null: it is no cursor.</summary>
    public static ApiCursor? Read(string text)
    {
        if (text.Length == 0 || !Base64Url.IsValid(text))
        {
            return null;
        }

        string[] parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Between, 4);
        return parts.Length == 4
            && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long day)
            && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long key)
            && double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out double score)
            ? new ApiCursor(day, key, score, parts[3])
            : null;
    }

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Day}{Between}{Key}{Between}{Score:R}{Between}{Text}")));
}
