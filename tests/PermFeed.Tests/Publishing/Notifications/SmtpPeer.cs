using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PermFeed.Tests.Publishing.Notifications;

/// <summary>A mail server of the size of a test. Answers of a test's choice come before its own; a null answer cuts the connection.</summary>
internal sealed class SmtpPeer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string?>> answers = new(StringComparer.Ordinal);
    private readonly X509Certificate2? certificate;
    private readonly Task running;

    public SmtpPeer(X509Certificate2? certificate = null)
    {
        this.certificate = certificate;
        listener.Start();
        running = RunAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>All lines that clients sent, but those of messages.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    public ConcurrentQueue<string> Messages { get; } = new();

    /// <param name="command">HELO, EHLO, MAIL, RCPT, DATA, END (of a message) or QUIT.</param>
    /// <param name="lines">Answers, in their order.</param>
    public void Answer(string command, params string?[] lines) => answers[command] = new ConcurrentQueue<string?>(lines);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await running;
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                try
                {
                    await ServeAsync(client.GetStream());
                }
                catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
                {
                    // The client went away
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidOperationException or SocketException)
        {
            // The test is over
        }
    }

    private async Task ServeAsync(Stream stream)
    {
        await SayAsync(stream, "220 peer.example");
        while (await ReadLineAsync(stream) is { } line)
        {
            Lines.Enqueue(line);
            var command = line.Split(' ')[0].ToUpperInvariant();
            var answer = Planned(command, command switch
            {
                "EHLO" => certificate is null || stream is SslStream ? "250 peer.example" : "250-peer.example\r\n250 STARTTLS",
                "DATA" => "354 go on",
                "STARTTLS" => "220 go on",
                "QUIT" => "221 bye",
                _ => "250 ok",
            });
            if (answer is null)
                return;
            await SayAsync(stream, answer);
            if (answer.StartsWith("354", StringComparison.Ordinal) && !await TakeAsync(stream))
                return;
            if (command == "STARTTLS")
                stream = await SecureAsync(stream);
        }
    }

    private async Task<bool> TakeAsync(Stream stream)
    {
        var message = new StringBuilder();
        while (await ReadLineAsync(stream) is { } line and not ".")
            message.Append(line.StartsWith('.') ? line[1..] : line).Append('\n');
        var answer = Planned("END", "250 taken");
        if (answer?.StartsWith('2') is true)
            Messages.Enqueue(message.ToString());
        if (answer is not null)
            await SayAsync(stream, answer);
        return answer is not null;
    }

    private async Task<Stream> SecureAsync(Stream stream)
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(certificate!);
        return secure;
    }

    private string? Planned(string command, string usual) => answers.TryGetValue(command, out var planned) && planned.TryDequeue(out var answer) ? answer : usual;

    private async Task SayAsync(Stream stream, string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), stop.Token);

    private async Task<string?> ReadLineAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, stop.Token) == 1)
        {
            if (one[0] == '\n')
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }
}
