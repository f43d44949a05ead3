namespace Annals.Tests.Architecture;

public sealed class OutboundRuleTests
{
    [Fact]
    public void The_one_place_where_connections_are_made_is_there_and_the_rule_would_find_it_elsewhere()
    {
        SourceFile one = Assert.Single(SourceTree.Files, file => file.Path == OutboundRules.TheOne);

        Assert.True(OutboundRules.Names(one).Count() >= 3, "no connection is made here any more: which file makes them?");
    }
}
