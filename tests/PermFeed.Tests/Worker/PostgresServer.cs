using System.Diagnostics;
using System.Globalization;
using Npgsql;
using PermFeed.Tests.Support;

namespace PermFeed.Tests.Worker;

/// <summary>A PostgreSQL of the tests' own, of Debian's package: a cluster in a temporary folder on a free port of loopback.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Packages = "/usr/lib/postgresql";
    private readonly string folder = Directory.CreateTempSubdirectory("permfeed-postgres-").FullName;
    private int port;
    private int databases;

    private string Data => Path.Combine(folder, "data");

    public async ValueTask InitializeAsync()
    {
        if (!Directory.Exists(Packages))
            return;
        // PostgreSQL refuses to work for root
        if (Environment.UserName == "root")
            await RunAsync("chown", "postgres", folder);
        port = FreePort.Find();
        await PostgresAsync("initdb", "-D", Data, "-A", "trust", "-U", "permfeed", "-E", "UTF8", "--locale=C", "--no-sync");
        var options = string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=60");
        await PostgresAsync("pg_ctl", "-D", Data, "-l", Path.Combine(folder, "log"), "-o", options, "-w", "start");
    }

    /// <summary>Connection string of a new, empty database.</summary>
    public async Task<string> DatabaseAsync()
    {
        Assert.SkipUnless(Directory.Exists(Packages), "needs PostgreSQL: apt-get install postgresql");
        var name = $"test{Interlocked.Increment(ref databases)}";
        await AskAsync(Text("postgres"), $"create database {name}");
        return Text(name);
    }

#pragma warning disable CA2100 // the tests' own words
    /// <returns>The first value, or null.</returns>
    public static async Task<object?> AskAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
#pragma warning restore CA2100

    public async ValueTask DisposeAsync()
    {
        if (port > 0)
            await PostgresAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private string Text(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=permfeed;Database={database}");

    private Task PostgresAsync(string program, params string[] arguments)
    {
        var file = Path.Combine(Directory.GetDirectories(Packages).Order(StringComparer.Ordinal).Last(), "bin", program);
        return Environment.UserName == "root" ? RunAsync("runuser", ["-u", "postgres", "--", file, .. arguments]) : RunAsync(file, arguments);
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {await error}");
    }
}
