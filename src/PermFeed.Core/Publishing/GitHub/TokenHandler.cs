using System.Net;
using System.Net.Http.Headers;

namespace PermFeed.Publishing.GitHub;

/// <summary>
/// Adds the token, to requests for GitHub's own hosts alone. Octokit follows redirects and the upload address that an answer names; a wrong or
/// hostile answer must not carry the token anywhere else, so such a request is not sent at all.
/// </summary>
internal sealed class TokenHandler : DelegatingHandler
{
    private const string ApiHost = "api.github.com";
    private const string UploadHost = "uploads.github.com";
    private const string ApiVersion = "2022-11-28";

    private readonly GitHubTarget target;
    private readonly CancellationToken run;

#pragma warning disable CA2000 // disposed of by this one
    public TokenHandler(GitHubTarget target, CancellationToken run)
        : base(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, MaxConnectionsPerServer = RequestPace.AtOnce })
#pragma warning restore CA2000
    {
        this.target = target;
        this.run = run;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (!IsGitHub(address))
            throw new PermFeedException($"an answer of GitHub leads to {Printable.Of(address.GetLeftPart(UriPartial.Authority))}; expected {target.Api.GetLeftPart(UriPartial.Authority)}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", target.Token.Value);
        request.Headers.TryAddWithoutValidation("X-GitHub-Api-Version", ApiVersion);
        // Octokit's calls take no token of ours
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, run);
        return await base.SendAsync(request, either.Token);
    }

    private bool IsGitHub(Uri address) =>
        Uri.Compare(address, target.Api, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
        || (target.Api.Host == ApiHost && address.Scheme == Uri.UriSchemeHttps && address.Host == UploadHost && address.IsDefaultPort);
}
