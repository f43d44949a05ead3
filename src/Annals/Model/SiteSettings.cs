namespace Annals.Model;

/// <summary>What the owner of a site says about it.</summary>
public sealed record SiteSettings
{
    /// <summary>The name of the site.</summary>
    public string Title { get; init; } = "Annals";

    /// <summary>One line under the name; null: none.</summary>
    public string? Tagline { get; init; } = "A chronicle of events, with their sources";

    /// <summary>Who publishes the site; null: not said.</summary>
    public string? Owner { get; init; }

    /// <summary>How to reach the owner: an address of the web or a mail address; null: not said.</summary>
    public string? Contact { get; init; }

    /// <summary>What the law of the owner's country asks to be said; null: nothing.</summary>
    public string? LegalNotice { get; init; }

    /// <summary>BCP 47 tag of the words of the site itself.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where the site is published (<c>https://example.org/chronicle</c>), without a final slash; null: nowhere yet, and no page holds an absolute link to its own site.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>The licence under which the chronicle as a whole is given on.</summary>
    public string LicenceName { get; init; } = "CC BY-SA 4.0";

    /// <summary>Where the text of the licence is.</summary>
    public string LicenceAddress { get; init; } = "https://creativecommons.org/licenses/by-sa/4.0/";

    /// <summary>Where the texts come from: "day pages of …".</summary>
    public string TextSource { get; init; } = "Wikipedia's portal of current events";

    /// <summary>What the titles of day pages are put behind for an address where each can be read; null: nowhere, and no page links them.</summary>
    public string? TextAddress { get; init; } = "https://en.wikipedia.org/wiki/";

    /// <summary>The licence of the texts that are read.</summary>
    public string TextLicenceName { get; init; } = "CC BY-SA 4.0";

    /// <summary>Where the text of that licence is.</summary>
    public string TextLicenceAddress { get; init; } = "https://creativecommons.org/licenses/by-sa/4.0/";

    /// <summary>How many of the last days that have events stand on the front page; from 1.</summary>
    public int FrontDays { get; init; } = 7;

    public ImagePolicy Images { get; init; } = ImagePolicy.Link;

    /// <summary>The folder of editorials, as it is found from the folder of the settings.</summary>
    public string Editorials { get; init; } = "opinion";
}
