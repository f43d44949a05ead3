using Annals.Model;

namespace Annals.Tests.Storage.Checks;

/// <summary>A chronicle with something of every kind in it, made once for all the tests that damage a copy of it.</summary>
public sealed class SoundChronicle : IDisposable
{
    public const string Secret = "The keeper of the Tall Lighthouse is said to have hidden forty silver lanterns under the stairs";

    private const string Bridge = "*[[Grey River bridge]]\n**The [[Long Bridge]] over the [[Grey River]] opens to traffic in [[Springfield]] after nine years. [https://example.org/bridge (Example News)]";
    private const string Ferry = "* The last ferry of [[Springfield]] crosses the [[Grey River]] for the last time. [https://example.org/ferry (Example News)]";
    private const string Market = "* The [[Old Market]] of [[Springfield]] burns down, and nobody is hurt. [https://example.net/market (The Example Post)]";
    private const string Held = "* Nobody knows who built the town hall of this place at all";

    private readonly PagesChronicle _pages = new();

    public SoundChronicle()
    {
        _pages.Import(
            PagesChronicle.Page("2016-05-03", "'''Business and economy'''", Bridge, Ferry, "'''Disasters and accidents'''", Market),
            PagesChronicle.Page("2016-05-03", "'''Business and economy'''", Bridge.Replace("nine", "ten", StringComparison.Ordinal), Ferry, Held),
            PagesChronicle.Page("2016-05-05", "'''Business and economy'''", Ferry.Replace("The last ferry", "A week after the last ferry, the quay", StringComparison.Ordinal).Replace("ferry (", "quay (", StringComparison.Ordinal), $"* {Secret}. [https://example.org/lanterns (Example News)]"),
            PagesChronicle.Page("2016-05-09", "'''Business and economy'''", "*[[Grey River bridge]]\n**The [[Long Bridge]] over the [[Grey River]] closes again because its ropes are wet. [https://example.org/ropes (Example News)]", "* A [[Parrot]] speaks. [https://example.org/parrot (Example News)]", "* Index cards of the [[Old Market]] are found in a drawer. [https://example.org/cards (Example News)]"));
        Edit("A week after", (DecisionKind.Category, "Arts and culture"));
        Edit("A week after", (DecisionKind.Date, "2016-05-04"));
        _pages.ByHand(byHand => byHand.Retract(_pages.Event("A Parrot").Key, "it was a radio"));
        _pages.ByHand(byHand => byHand.Alias("Grey River", "River Grey", "two words for one river"));
        Edit("The last ferry", (DecisionKind.Headline, "The ferry of Springfield ends"));
        _pages.ByHand(byHand => byHand.Undo(5, "the page says it better"));
        _pages.Suppress(_pages.Event("The keeper").Key);
    }

    public string File => _pages.File;

    public void Dispose() => _pages.Dispose();

    private void Edit(string words, params (DecisionKind, string)[] values) =>
        _pages.ByHand(byHand => byHand.Edit(_pages.Event(words).Key, values, "tried"));
}
