using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Annals.Pipeline.Site;
using Annals.Tests.Pipeline.Site.Lists;
using CsCheck;

namespace Annals.Tests.Pipeline.Site;

public sealed class JsonTextTests
{
    [Fact]
    public void Any_text_comes_back_as_it_was() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char['\0', '\uffff'], 0, 40], Gen.Int[0, HostileLists.Texts.Count - 1].Select(at => HostileLists.Texts[at])).Sample(
            text => JsonDocument.Parse("\"" + Written(text) + "\"").RootElement.GetString() == Whole(text),
            iter: 5_000);

    [Fact]
    public void Nothing_in_it_could_end_a_script_or_an_attribute() =>
        Assert.Equal("\\u003c/script\\u003e \\u0026 \\u0027 \\\" \\u2028", Written("</script> & ' \" \u2028"));

    [Fact]
    public void Letters_of_every_script_stay_readable() => Assert.Equal("日本 é 😀 العربية", Written("日本 é 😀 العربية"));

    [Fact]
    public void A_million_marks_are_written_in_time_that_grows_with_their_number()
    {
        string marks = new string('&', 500_000) + new string('\u2028', 250_000) + new string('\ufffe', 250_000);
        Stopwatch watch = Stopwatch.StartNew();

        Assert.Equal((500_000 * 6) + (250_000 * 6) + (250_000 * 3), Encoding.UTF8.GetByteCount(Written(marks)));
        Assert.Equal((500_000 * 5) + (500_000 * 3), RenderedPages.Bytes(output => MarkupText.Write(output, marks)).Length);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    private static string Written(string text) => Encoding.UTF8.GetString(RenderedPages.Bytes(output => JsonText.Write(output, text)));

    /// <summary>The text with U+FFFD for each lone surrogate, which has no form in UTF-8.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
