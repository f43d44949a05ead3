namespace Annals.Formats.Feeds;

/// <summary>An attribute.</summary>
/// <param name="Name">with its prefix, as it is written</param>
internal readonly record struct MarkupAttribute(string Name, string Value)
{
    /// <summary>The value of the first attribute of that name, in whatever case; null where there is none.</summary>
    public static string? Find(List<MarkupAttribute> attributes, string name)
    {
        foreach (MarkupAttribute attribute in attributes)
        {
            if (attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
