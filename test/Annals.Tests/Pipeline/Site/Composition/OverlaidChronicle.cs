using System.Reflection;
using Annals.Model;

namespace Annals.Tests.Pipeline.Site.Composition;

/// <summary>A chronicle that answers one question otherwise and leaves all others to another.</summary>
public class OverlaidChronicle : DispatchProxy
{
    private IChronicle? _chronicle;
    private string? _question;
    private object? _answer;

    public static IChronicle Over(IChronicle chronicle, string question, object answer)
    {
        IChronicle overlaid = Create<IChronicle, OverlaidChronicle>();
        OverlaidChronicle proxy = (OverlaidChronicle)overlaid;
        proxy._chronicle = chronicle;
        proxy._question = question;
        proxy._answer = answer;
        return overlaid;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == _question ? _answer : targetMethod.Invoke(_chronicle, args);
}
