using Annals.App.Server;

namespace Annals.App.Tests.Server;

public sealed class AnswerCacheTests
{
    [Fact]
    public void A_page_is_known_at_its_version_alone()
    {
        AnswerCache cache = new(1 << 20);
        cache.Keep(3, "index.html", Answer(10));

        Assert.Equal(10, cache.Find(3, "index.html")?.Bytes.Length);
        Assert.Null(cache.Find(4, "index.html"));
        Assert.Null(cache.Find(3, "about.html"));
        cache.Keep(4, "index.html", Answer(20));
        Assert.Equal(20, cache.Find(4, "index.html")?.Bytes.Length);
    }

    [Fact]
    public void What_was_not_asked_for_while_as_much_came_goes_and_what_was_stays()
    {
        AnswerCache cache = new(50_000);
        cache.Keep(1, "asked", Answer(1000));
        cache.Keep(1, "forgotten", Answer(1000));
        for (int i = 0; i < 300; i++)
        {
            cache.Keep(1, $"other {i}", Answer(1000));
            Assert.NotNull(cache.Find(1, "asked"));
        }

        Assert.Null(cache.Find(1, "forgotten"));
        Assert.NotNull(cache.Find(1, "other 299"));
        Assert.True(Enumerable.Range(0, 300).Count(i => cache.Find(1, $"other {i}") is not null) < 120);
    }

    private static SiteAnswer Answer(int length) => new(200, "text/html", new byte[length], null, null, false);
}
