namespace Annals.Model.Pages;

/// <summary>What became of a cited article.</summary>
public enum SourceState
{
    Dead,
    Changed,
}
