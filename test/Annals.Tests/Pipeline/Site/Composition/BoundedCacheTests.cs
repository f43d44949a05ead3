using Annals.Pipeline.Site.Composition;

namespace Annals.Tests.Pipeline.Site.Composition;

public sealed class BoundedCacheTests
{
    [Fact]
    public void What_is_asked_for_stays_and_what_is_not_goes_within_the_bound()
    {
        BoundedCache<int, string> cache = new(10);
        cache.Put(0, "kept");
        for (int i = 1; i <= 100; i++)
        {
            cache.Put(i, "passing");
            Assert.True(cache.TryGet(0, out string? kept), $"lost after {i}");
            Assert.Equal("kept", kept);
        }

        Assert.InRange(Enumerable.Range(0, 101).Count(i => cache.TryGet(i, out _)), 10, 20);
        Assert.False(cache.TryGet(5, out _));
    }

    [Fact]
    public void What_is_put_again_replaces_what_was_there()
    {
        BoundedCache<int, string> cache = new(2);
        cache.Put(1, "first");
        cache.Put(1, "second");

        Assert.True(cache.TryGet(1, out string? value));
        Assert.Equal("second", value);
        cache.Clear();
        Assert.False(cache.TryGet(1, out _));
    }

    [Fact]
    public void Many_threads_may_use_it_and_each_finds_its_own()
    {
        BoundedCache<int, int> cache = new(50);
        Parallel.For(0, 20_000, i =>
        {
            int key = i % 300;
            if (cache.TryGet(key, out int value))
            {
                Assert.Equal(key * 2, value);
            }

            cache.Put(key, key * 2);
        });

        Assert.InRange(Enumerable.Range(0, 300).Count(i => cache.TryGet(i, out _)), 1, 200);
    }
}
