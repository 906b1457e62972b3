using System.Collections.Concurrent;
using System.Text.Json;
using PermFeed.Publishing.Verification;
using PermFeed.Rendering;
using PermFeed.Tests.Worker;

namespace PermFeed.Tests.Web;

/// <summary>New builds come into their place while hundreds of requests are under way.</summary>
public sealed class SwapTests(ServedSite site) : IClassFixture<ServedSite>
{
    private const int Clients = 300;
    private const int Builds = 8;

    // Large enough that an answer takes several writes
    private const int Lines = 20_000;

    [Fact]
    public async Task Every_answer_is_whole_and_of_one_build()
    {
        Place(0);
        var (answers, problems, on) = (new ConcurrentDictionary<int, int>(), new ConcurrentQueue<string>(), true);
        var clients = Enumerable.Range(0, Clients).Select(number => Task.Run(async () =>
        {
            while (on)
            {
                var path = number % 2 == 0 ? "/big.txt" : "/api/v1/catalog.json";
                using var answer = await site.GetAsync(path);
                var content = await answer.Content.ReadAsStringAsync(Cancellation);
                if (Build(content, path) is { } build)
                    answers.AddOrUpdate(build, 1, (_, count) => count + 1);
                else
                    problems.Enqueue($"{answer.StatusCode} {content.Length} {content[..Math.Min(80, content.Length)]}");
            }
        }, Cancellation)).ToList();
        try
        {
            for (var build = 1; build <= Builds; build++)
            {
                Place(build);
                await Waiting.ForAsync($"an answer of build {build}", () => answers.ContainsKey(build));
            }
        }
        finally
        {
            on = false;
            await Task.WhenAll(clients);
        }

        Assert.Empty(problems);
    }

    [Fact]
    public async Task A_folder_that_is_not_a_whole_build_leaves_the_one_before_in_service()
    {
        Place(1);
        await File.WriteAllTextAsync(site.Folder.File("site/big.txt"), "not what the manifest tells", Cancellation);
        File.SetLastWriteTimeUtc(site.Folder.File("site/" + PublishedManifest.Path), DateTime.UtcNow.AddSeconds(2));
        File.Delete(site.Folder.File("site/api/v1/catalog.json"));

        site.Site.Refresh();

        Assert.Equal(1, Build(await site.TextAsync("/big.txt"), "/big.txt"));
        Assert.Equal(1, Build(await site.TextAsync("/api/v1/catalog.json"), "/api/v1/catalog.json"));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Every line tells the build, so a mixture of two shows
    private static int? Build(string content, string path)
    {
        if (path == "/big.txt")
            return content.Split('\n', StringSplitOptions.RemoveEmptyEntries) is { Length: Lines } lines && lines.All(line => line == lines[0]) ? int.Parse(lines[0], System.Globalization.CultureInfo.InvariantCulture) : null;
        try
        {
            return JsonDocument.Parse(content).RootElement.GetProperty("build").GetInt32();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Place(int build)
    {
        RenderedFile[] files =
        [
            RenderedFile.Of("index.html", "text/html", $"<!DOCTYPE html><title>{build}</title>\n"),
            RenderedFile.Of("big.txt", "text/plain", string.Concat(Enumerable.Repeat($"{build}\n", Lines))),
            RenderedFile.Of("api/v1/catalog.json", "application/json", $$"""{"build": {{build}}, "more": "{{new string('x', 50_000)}}"}"""),
        ];
        site.Build([.. files, RenderedFile.Of(PublishedManifest.Path, "application/json", Manifest(files, build))]);
        site.Site.Refresh();
    }

    private static string Manifest(RenderedFile[] files, int build) => JsonSerializer.Serialize(new
    {
        data_version = $"build {build}",
        count = files.Length,
        items = files.Select(file => new
        {
            path = file.Path,
            size = file.Content.Length,
            sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Content.Span)),
        }),
    });
}
