namespace Annals.Tests;

public sealed class CheckoutTests
{
    [Fact]
    public void The_checkout_is_found() => Assert.True(File.Exists(Path.Combine(Checkout.Root, "annals.slnx")));
}
