namespace PermFeed.Tests;

public sealed class InParallelTests
{
    [Fact]
    public void Results_come_in_the_order_of_the_items() =>
        Assert.Equal(Enumerable.Range(0, 1000).Select(number => number * 2), Enumerable.Range(0, 1000).SelectInParallel(number => number * 2));

    [Fact]
    public void A_failure_comes_as_it_was_thrown_and_one_that_a_person_can_act_on_comes_first()
    {
        using var broken = new ManualResetEventSlim();
        var error = Assert.Throws<PermFeedException>(() => Enumerable.Range(0, 8).SelectInParallel(number =>
        {
            if (number % 2 == 0)
            {
                broken.Set();
                throw new PermFeedException("a page is broken");
            }

            // The one that fails otherwise does so after another has failed, and before the rest is given up
            Assert.True(broken.Wait(TimeSpan.FromMinutes(2)));
            return number == 1 ? throw new InvalidOperationException("an oversight") : number;
        }));

        Assert.Equal("a page is broken", error.Message);
    }
}
