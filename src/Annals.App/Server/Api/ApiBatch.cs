namespace Annals.App.Server.Api;

/// <summary>What became of writing some items of a list.</summary>
/// <param name="Next">from where the list goes on; null: it has ended</param>
/// <param name="Written">how many items were written</param>
/// <param name="Notices">what is to be said about the question</param>
internal sealed record ApiBatch(ApiCursor? Next, int Written, IReadOnlyList<string> Notices)
{
    /// <summary>Too much was asked: nothing was written, which does not mean that there is nothing.</summary>
    public bool IsGivenUp { get; init; }
}
