using System.Text;
using Annals.Pipeline.Acquisition.Sources;

namespace Annals.Tests.Pipeline.Acquisition;

public sealed class PictureKindTests
{
    [Theory]
    [InlineData("FFD8FFE000104A464946", "jpg")]
    [InlineData("89504E470D0A1A0A0000", "png")]
    [InlineData("474946383961", "gif")]
    [InlineData("524946460000000057454250565038", "webp")]
    [InlineData("0000001C667479706176696600", "avif")]
    [InlineData("", null)]
    [InlineData("FFD8", null)]
    [InlineData("52494646000000005741564500", null)]
    public void A_picture_is_told_by_its_first_bytes(string hex, string? kind) => Assert.Equal(kind, PictureKind.Of(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    public void What_may_hold_scripts_is_none(string text) => Assert.Null(PictureKind.Of(Encoding.UTF8.GetBytes(text)));
}
