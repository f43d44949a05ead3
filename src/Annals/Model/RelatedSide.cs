namespace Annals.Model;

/// <summary>Whether the other event is earlier or later.</summary>
public enum RelatedSide
{
    Before,
    After,
}
