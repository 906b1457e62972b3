using System.Net;
using System.Net.Sockets;

namespace PermFeed.Tests.Support;

/// <summary>
/// A port of loopback for a program that cannot be told to choose one itself. Below the range from which systems take the ports of connections,
/// so that none of the hundreds that other tests make takes it before the program does.
/// </summary>
internal static class FreePort
{
    private const int First = 12_000;
    private const int Last = 32_000;

    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
            }
        }
    }
}
