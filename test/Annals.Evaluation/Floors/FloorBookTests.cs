namespace Annals.Evaluation.Floors;

public sealed class FloorBookTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"floors-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_figure_without_a_floor_fails_until_it_is_accepted()
    {
        Assert.NotNull(Book().Check("a", 0.5, "c1"));
        Assert.Null(Book(accept: true).Check("a", 0.5, "c1"));
        Assert.Null(Book().Check("a", 0.5, "c1"));
    }

    [Fact]
    public void A_figure_below_its_floor_fails()
    {
        Book(accept: true).Check("a", 0.51239, "c1");

        Assert.Null(Book().Check("a", 0.5123, "c1"));
        Assert.Contains("the floor is 0.5123", Book().Check("a", 0.5122, "c1"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_of_another_corpus_fails()
    {
        Book(accept: true).Check("a", 0.5, "c1");

        Assert.Contains("corpus", Book().Check("a", 0.9, "c2"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_measured_fails_even_when_accepted() => Assert.NotNull(Book(accept: true, lower: true).Check("a", double.NaN, "c1"));

    [Fact]
    public void Accepting_raises_a_floor_and_never_lowers_it()
    {
        Book(accept: true).Check("a", 0.5, "c1");

        Assert.Null(Book(accept: true).Check("a", 0.6, "c1"));
        Assert.NotNull(Book(accept: true).Check("a", 0.55, "c1"));
        Assert.NotNull(Book(accept: true).Check("a", 0.55, "c2"));
        Assert.NotNull(Book(lower: true).Check("a", 0.55, "c1"));
        Assert.NotNull(Book().Check("a", 0.55, "c1"));
    }

    [Fact]
    public void Both_flags_together_lower_a_floor()
    {
        Book(accept: true).Check("a", 0.5, "c1");

        Assert.Null(Book(accept: true, lower: true).Check("a", 0.4, "c1"));
        Assert.Null(Book().Check("a", 0.4, "c1"));
    }

    private FloorBook Book(bool accept = false, bool lower = false) => new(_path, accept, lower);
}
