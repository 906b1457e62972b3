using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PermFeed.Publishing.Notifications;

namespace PermFeed.Tests.Publishing.Notifications;

public sealed class MailChannelTests
{
    private static readonly SendingLimits Quick = new() { Retries = 2, FirstDelay = TimeSpan.FromMilliseconds(5), AttemptTimeout = TimeSpan.FromSeconds(10) };

    [Fact]
    public async Task A_mail_goes_to_every_address_in_one_conversation()
    {
        await using var peer = new SmtpPeer();

        await SendAsync(peer);

        Assert.Equal(["EHLO", "MAIL", "RCPT", "RCPT", "DATA", "QUIT"], peer.Lines.Select(line => line.Split(' ')[0]));
        Assert.Equal(["RCPT TO:<one@example.org>", "RCPT TO:<two@example.org>"], peer.Lines.Where(line => line.StartsWith("RCPT", StringComparison.Ordinal)));
        var message = Assert.Single(peer.Messages);
        Assert.Contains("Subject: New AWS permissions in February 2026\n", message, StringComparison.Ordinal);
        Assert.Contains("List-Id: PermFeed <permfeed.feed.example>\n", message, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MAIL", "451 later")]
    [InlineData("RCPT", "450 mailbox busy")]
    [InlineData("END", "452 disk full")]
    [InlineData("EHLO", null)]
    [InlineData("DATA", null)]
    public async Task What_may_pass_is_repeated(string command, string? answer)
    {
        await using var peer = new SmtpPeer();
        peer.Answer(command, answer);

        await SendAsync(peer);

        Assert.Single(peer.Messages);
    }

    [Fact]
    public async Task What_stays_is_told_without_an_address_and_not_repeated()
    {
        await using var peer = new SmtpPeer();
        peer.Answer("RCPT", "550 no such user one@example.org");

        var failure = await Assert.ThrowsAsync<ChannelException>(() => SendAsync(peer));

        Assert.Equal(("the mail server answered 550 (RecipientNotAccepted)", false), (failure.Message, failure.MayPass));
        Assert.Single(peer.Lines, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_that_was_taken_is_not_sent_again_when_the_server_parts_rudely()
    {
        await using var peer = new SmtpPeer();
        peer.Answer("QUIT", (string?)null);

        await SendAsync(peer);

        Assert.Single(peer.Messages);
    }

    [Fact]
    public async Task A_server_without_encryption_gets_nothing()
    {
        await using var peer = new SmtpPeer();

        var failure = await Assert.ThrowsAsync<ChannelException>(() => SendAsync(peer, MailSecurity.StartTls));

        Assert.Equal("the mail server offers no encryption that can be trusted", failure.Message);
        Assert.DoesNotContain(peer.Lines, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_knows_gets_nothing()
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var peer = new SmtpPeer(made);

        var failure = await Assert.ThrowsAsync<ChannelException>(() => SendAsync(peer, MailSecurity.StartTls));

        Assert.Equal("the mail server offers no encryption that can be trusted", failure.Message);
        Assert.Contains("STARTTLS", peer.Lines);
        Assert.DoesNotContain(peer.Lines, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        int port;
        await using (var peer = new SmtpPeer())
            port = peer.Port;

        var failure = await Assert.ThrowsAsync<ChannelException>(() => SendAsync(port, MailSecurity.None));

        Assert.Equal(("the mail server cannot be reached or broke off (SocketException)", true), (failure.Message, failure.MayPass));
    }

    private static Task SendAsync(SmtpPeer peer, MailSecurity security = MailSecurity.None) => SendAsync(peer.Port, security);

    private static async Task SendAsync(int port, MailSecurity security)
    {
        var options = new MailOptions { Host = "127.0.0.1", Port = port, Security = security, From = "PermFeed <permfeed@feed.example>", To = "one@example.org, Two <two@example.org>" };
        using var channel = new MailChannel(options, "feed.example", Quick, TimeProvider.System);
        await channel.SendAsync(Notices.Edition, TestContext.Current.CancellationToken);
    }
}
