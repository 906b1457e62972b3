using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace PermFeed.Publishing.Notifications;

/// <summary>Mail by SMTP, a connection for each message. Encrypted, or to this machine.</summary>
internal sealed class MailChannel(MailOptions options, string sender, SendingLimits limits, TimeProvider clock) : IChannel
{
    private readonly ResiliencePipeline retries = Pipeline(limits, clock);

    public string Name => "mail";

    public string Preview(Notice notice)
    {
        using var message = MailMessage.Of(notice, options, sender, clock.GetUtcNow());
        return message.ToString();
    }

    public async Task SendAsync(Notice notice, CancellationToken cancellation)
    {
        using var message = MailMessage.Of(notice, options, sender, clock.GetUtcNow());
        try
        {
            await retries.ExecuteAsync(async stop => await AttemptAsync(message, stop), cancellation);
        }
        catch (SmtpCommandException e)
        {
            throw new ChannelException($"the mail server answered {(int)e.StatusCode} ({e.ErrorCode})", PassesLater(e), e);
        }
        catch (AuthenticationException e)
        {
            throw new ChannelException("the mail server refuses user and password", mayPass: true, e);
        }
        catch (Exception e) when (e is SslHandshakeException or NotSupportedException)
        {
            throw new ChannelException("the mail server offers no encryption that can be trusted", mayPass: true, e);
        }
        catch (Exception e) when (IsConnection(e))
        {
            throw new ChannelException($"the mail server cannot be reached or broke off ({e.GetType().Name})", mayPass: true, e);
        }
    }

    public void Dispose()
    {
    }

    private async Task AttemptAsync(MimeMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient { Timeout = (int)limits.AttemptTimeout.TotalMilliseconds };
        await client.ConnectAsync(options.Host, options.Port, Protection(options.Security), cancellation);
        if (options.User.Length > 0)
            await client.AuthenticateAsync(options.User, options.Password, cancellation);
        await client.SendAsync(message, MailboxAddress.Parse(options.From), InternetAddressList.Parse(options.To).Mailboxes, cancellation);
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception e) when (IsConnection(e))
        {
            // The server has taken the message; how it parts is its own affair
        }
    }

    private static SecureSocketOptions Protection(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => throw new PermFeedException($"mail security {security} is unknown"),
    };

    private static ResiliencePipeline Pipeline(SendingLimits limits, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (limits.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = limits.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = limits.FirstDelay,
                MaxDelay = limits.LongestDelay,
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is { } e
                    && (IsConnection(e) || (e is SmtpCommandException command && PassesLater(command)))),
            });
        }

        return builder.AddTimeout(limits.AttemptTimeout).Build();
    }

    private static bool IsConnection(Exception e) =>
        e is SocketException or IOException or TimeoutException or TimeoutRejectedException or SmtpProtocolException or ServiceNotConnectedException;

    /// <summary>https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1: 4xx may pass, 5xx stays.</summary>
    private static bool PassesLater(SmtpCommandException e) => (int)e.StatusCode is >= 400 and < 500;
}
