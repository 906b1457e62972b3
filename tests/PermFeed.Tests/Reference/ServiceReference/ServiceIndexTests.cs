using System.Text;
using PermFeed.Reference.ServiceReference;

namespace PermFeed.Tests.Reference.ServiceReference;

public sealed class ServiceIndexTests
{
    [Fact]
    public void Entries_are_read_with_the_time_of_change_where_they_tell_it()
    {
        var entries = ServiceIndex.Read("index", """[{"service":"s3","url":"https://h/v1/s3/s3.json","modified":1785196800},{"service":"a2c","url":"https://h/x","new":[1]}]"""u8);

        Assert.Equal(
        [
            new ServiceIndexEntry("a2c", new Uri("https://h/x"), null),
            new ServiceIndexEntry("s3", new Uri("https://h/v1/s3/s3.json"), new DateTimeOffset(2026, 7, 28, 0, 0, 0, TimeSpan.Zero)),
        ], entries);
    }

    [Theory]
    [InlineData("[]", "index: expected services, found an empty index")]
    [InlineData("{}", "index:1: expected the index of services to be an array, found an object")]
    [InlineData("""[{"service":"a","url":"https://h/a"},{"service":"a","url":"https://h/b"}]""", "index:1: expected each service once, found 'a' again")]
    [InlineData("""[{"service":"../a","url":"https://h/a"}]""", "index:1: expected 'service' to be a service prefix, found '../a'")]
    [InlineData("""[{"url":"https://h/a"}]""", "index:1: expected 'service' to be a service prefix, found ''")]
    [InlineData("""[{"service":"a","url":"a.json"}]""", "index:1: expected an absolute 'url' of the service 'a', found 'a.json'")]
    [InlineData("[\n\"a\"]", "index:2: expected an entry of the index to be an object, found 'a'")]
    public void Other_forms_are_errors(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FileFormatException>(() => ServiceIndex.Read("index", Encoding.UTF8.GetBytes(json))).Message);
}
