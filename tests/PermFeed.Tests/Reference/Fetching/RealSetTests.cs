using System.Text;

namespace PermFeed.Tests.Reference.Fetching;

public sealed class RealSetTests
{
    [Fact]
    public async Task The_pages_of_July_2026_come_whole_from_a_server()
    {
        var pages = SharedSamples.Archive("samples/html/2026-07-01/pages.tar.gz").ToList();
        await using var server = await AwsServer.StartAsync();
        server.Serve(AwsServer.Guide + "reference_policies_actions-resources-contextkeys.html", "text/html", AwsServer.Index([.. pages.Select(page => $"./{page.Name}")]));
        foreach (var page in pages)
            server.Serve(AwsServer.Guide + page.Name, "text/html", Encoding.UTF8.GetString(page.Content.Span));

        var observed = await server.ReadPagesAsync();
        server.Requests.Clear();
        var again = await server.ReadPagesAsync();

        Assert.Equal((451, 21376), (observed.Reference.Services.Count, observed.Reference.ActionCount));
        Assert.InRange(server.MostAtOnce, 2, 8);
        Assert.Equal(471, server.Requests.Count(request => request.IfNoneMatch is not null));
        Assert.Equal(observed.SourceDigest, again.SourceDigest);
    }

    [Fact]
    public async Task The_documents_of_13_February_2026_come_whole_from_a_server()
    {
        var documents = SharedSamples.Archive("samples/servicereference/2026-02-13/all.tar.gz").Where(file => !file.Name.Contains("index", StringComparison.Ordinal)).ToList();
        await using var server = await AwsServer.StartAsync();
        server.Serve("/", "application/json", $"[{string.Join(',', documents.Select(file => server.Entry(Path.GetFileNameWithoutExtension(file.Name))))}]");
        foreach (var document in documents)
            server.Serve($"/v1/{Path.GetFileNameWithoutExtension(document.Name)}/{Path.GetFileName(document.Name)}", "application/json", Encoding.UTF8.GetString(document.Content.Span));

        var observed = await server.ReadDocumentsAsync();

        Assert.Equal((442, 20284), (observed.Reference.Services.Count, observed.Reference.ActionCount));
    }
}
