using PermFeed.Rendering.Text;

namespace PermFeed.Tests.Rendering.Text;

public sealed class PhrasesTests
{
    [Theory]
    [InlineData(0, "no actions")]
    [InlineData(1, "1 action")]
    [InlineData(2, "2 actions")]
    [InlineData(1095, "1,095 actions")]
    public void Numbers_agree_with_their_nouns(int number, string phrase) => Assert.Equal(phrase, Phrases.Count(number, "action"));

    [Theory]
    [InlineData(0, "No actions")]
    [InlineData(1, "One action")]
    [InlineData(12, "12 actions")]
    public void A_sentence_begins_with_a_word_where_it_can(int number, string phrase) => Assert.Equal(phrase, Phrases.AtStart(number, "action"));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a b", "a and b")]
    [InlineData("a b c", "a, b and c")]
    public void Lists_read_as_sentences_do(string items, string phrase) =>
        Assert.Equal(phrase, Phrases.AndList(items.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
