namespace Annals.Model;

/// <summary>What a site does with the pictures of cited articles.</summary>
public enum ImagePolicy
{
    /// <summary>a labelled link: reading the page asks nothing of another site</summary>
    Link,

    /// <summary>kept with the site and shown</summary>
    Store,
}
