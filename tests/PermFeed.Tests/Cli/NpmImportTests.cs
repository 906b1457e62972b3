using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using PermFeed.Tests.Reference.IamData;

namespace PermFeed.Tests.Cli;

/// <summary>The built executable against a registry on loopback.</summary>
public sealed class NpmImportTests : IAsyncLifetime, IDisposable
{
    private static readonly ConcurrentDictionary<string, byte[]> Archives = new(StringComparer.Ordinal);
    private readonly Workspace workspace = new();
    private WebApplication registry = null!;
    private string[] versions = ["0.1.202601021", "0.1.202601151", "0.1.202602011"];

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        registry = builder.Build();
        registry.Run(AnswerAsync);
        await registry.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await registry.DisposeAsync();

    [Fact]
    public void Every_version_of_the_registry_becomes_an_observation_once()
    {
        Assert.Contains("3 versions recorded, 0 skipped", Import().Output, StringComparison.Ordinal);
        Assert.Contains("0 versions recorded, 3 skipped", Import().Output, StringComparison.Ordinal);
        Assert.Equal(3, File.ReadAllLines(workspace.File("data/observations.jsonl")).Length);
    }

    [Fact]
    public void Every_month_takes_the_last_version_of_each() =>
        Assert.Contains("1 versions recorded, 2 skipped", Import("--every", "month").Output, StringComparison.Ordinal);

    [Fact]
    public void A_version_that_breaks_off_the_import_leaves_those_before_it()
    {
        versions = ["0.1.202601021", "0.1.202601159", "0.1.202602011"];

        var import = Import();

        Assert.Equal(1, import.ExitCode);
        Assert.Contains("integrity", import.Error, StringComparison.Ordinal);
        Assert.Single(File.ReadAllLines(workspace.File("data/observations.jsonl")));
        Assert.Equal(0, workspace.Run("check").ExitCode);
    }

    public void Dispose() => workspace.Dispose();

    private Executable.Outcome Import(params string[] more) => Executable.Run(
        workspace.Root, new() { ["npm_config_registry"] = registry.Urls.Single() }, ["import", "npm", .. more]);

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.EndsWith(".tgz", StringComparison.Ordinal))
            return context.Response.Body.WriteAsync(Archive(Path.GetFileNameWithoutExtension(path)), context.RequestAborted).AsTask();
        var list = string.Join(",", versions.Select(version =>
            $"\"{version}\":{{\"dist\":{{\"integrity\":\"{Integrity(version)}\",\"tarball\":\"{registry.Urls.Single()}/{version}.tgz\"}}}}"));
        return context.Response.WriteAsync($"{{\"versions\":{{{list}}}}}", context.RequestAborted);
    }

    // Build 9 of a day is one whose archive is not what the registry says.
    private static string Integrity(string version) =>
        "sha512-" + Convert.ToBase64String(SHA512.HashData(version.EndsWith('9') ? [] : Archive(version)));

    // Made once: an archive holds the time of its making.
    private static byte[] Archive(string version) => Archives.GetOrAdd(version, Pack);

    private static byte[] Pack(string version)
    {
        var files = Packages.Files(Packages.Action("Write"));
        files["package.json"] = $$"""{"version":"{{version}}","updatedAt":"{{version[4..8]}}-{{version[8..10]}}-{{version[10..12]}}T04:00:00Z"}""";
        return Packages.Archive(files);
    }
}
