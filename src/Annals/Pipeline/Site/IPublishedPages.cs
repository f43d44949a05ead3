namespace Annals.Pipeline.Site;

/// <summary>The pages that a site holds as it was built before: site paths without extension.</summary>
public interface IPublishedPages
{
    bool Contains(string page);

    /// <summary>The pages whose paths begin with <paramref name="folder"/> and a slash, at any depth, in any order.</summary>
    IEnumerable<string> Under(string folder);
}
