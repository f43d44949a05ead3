namespace Annals.Tests.Architecture;

/// <summary>One place where the sources break a rule of the house.</summary>
/// <param name="File">relative to the checkout, with <c>/</c></param>
/// <param name="Line">from 1</param>
internal sealed record Breach(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}
