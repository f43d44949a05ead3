namespace Annals.App.Tests.Browsing;

/// <summary>What a window writes down while it is read is neither lost nor told twice.</summary>
public sealed class WindowTests(Chromium chromium)
{
    private const int Messages = 3000;

    [Fact]
    public async Task What_comes_in_while_it_is_taken_is_told_once()
    {
        await using Window window = await chromium.OpenAsync();
        Task talk = window.Page.EvaluateAsync(
            "async count => { for (let i = 0; i < count; i++) { console.log(i); if (i % 50 === 0) { await new Promise(done => setTimeout(done)); } } }",
            Messages);
        List<string> told = [];
        while (!talk.IsCompleted)
        {
            Assert.True(window.Faults.Count <= Messages);
            told.AddRange(window.TakeFaults());
            await Task.Yield();
        }

        await talk;

        // The browser answers in the order in which things happened, so what was said before this answer has come in.
        await window.Page.EvaluateAsync("1");
        told.AddRange(window.TakeFaults());
        Assert.Equal(Enumerable.Range(0, Messages).Select(number => $"says on the console: {number}"), told);
        Assert.Empty(window.Faults);
    }
}
