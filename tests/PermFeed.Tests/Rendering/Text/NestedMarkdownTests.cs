using PermFeed.Rendering.Text;

namespace PermFeed.Tests.Rendering.Text;

public sealed class NestedMarkdownTests
{
    [Fact]
    public void The_title_goes_and_other_headings_sink_below_the_section() =>
        Assert.Equal("Intro.\n\n#### Ask\n\n- Why?", NestedMarkdown.Below("# Model integrity\n\nIntro.\n\n## Ask\n\n- Why?\n", 3));

    [Fact]
    public void Code_and_words_with_a_hash_are_no_headings() =>
        Assert.Equal("```\n# comment\n```\n#tag", NestedMarkdown.Below("```\n# comment\n```\n#tag", 3));

    [Fact]
    public void No_heading_is_deeper_than_six() => Assert.Equal("###### Deep", NestedMarkdown.Below("##### Deep", 4));
}
