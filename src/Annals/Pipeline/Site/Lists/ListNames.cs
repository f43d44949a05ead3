namespace Annals.Pipeline.Site.Lists;

/// <summary>How the XML of lists is called.</summary>
internal static class ListNames
{
    /// <summary>Of every element of the XML of a page that is not an event's.</summary>
    public const string XmlNamespace = "urn:annals:list:1";
}
