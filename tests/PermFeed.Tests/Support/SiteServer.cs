using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace PermFeed.Tests.Support;

/// <summary>Serves a folder on loopback as a plain web server does: what is not there is a 404.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css",
        [".js"] = "text/javascript",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".rss"] = "application/rss+xml",
        [".atom"] = "application/atom+xml",
    };

    private readonly WebApplication application;

    private SiteServer(WebApplication application) => this.application = application;

    /// <summary>With a slash at the end.</summary>
    public Uri Address => new(application.Urls.Single() + "/");

    public static async Task<SiteServer> StartAsync(string folder, Func<HttpContext, bool>? answer = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var files = new PhysicalFileProvider(folder);
        application.Run(context => answer?.Invoke(context) == true ? Task.CompletedTask : SendAsync(files, context));
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new SiteServer(application);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private static async Task SendAsync(PhysicalFileProvider files, HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var file = files.GetFileInfo(path.EndsWith('/') ? path + "index.html" : path);
        if (!file.Exists)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file.Name), "text/plain; charset=utf-8");
        await context.Response.SendFileAsync(file);
    }
}
