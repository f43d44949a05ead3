namespace Annals.Model.Pages;

/// <summary>Where in an article words stand.</summary>
public enum EvidencePart
{
    Text,
    Title,
    Description,
}
