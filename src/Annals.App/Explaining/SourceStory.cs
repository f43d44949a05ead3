using Annals.Model;

namespace Annals.App.Explaining;

/// <summary>What became of asking for a cited page.</summary>
/// <param name="Number">of the source, from 1</param>
/// <param name="Change">what it says otherwise than it did at first; null: nothing, or that is not known</param>
internal sealed record SourceStory(int Number, WantedPage Page, ArticleChange? Change);
