using System.Data;
using Npgsql;

namespace PermFeed.Worker;

/// <summary>
/// The log of a cluster: a table in the database that its workers share. Who runs an edition holds a session lock of the database, which the
/// database gives back when the worker's connection ends, so a killed worker blocks nobody and a slow one is never overtaken.
/// </summary>
/// <remarks>Session locks do not pass through a pooler in transaction mode: the connection must reach PostgreSQL itself.</remarks>
internal sealed class EditionTable(WorkerSettings settings, TimeProvider clock) : IEditionLog
{
    // A machine that loses its power closes no connection; the database asks it, and after half a minute gives the lock back
    private const string Watchful = "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4";

    private const string Lock = "select pg_advisory_lock(hashtextextended($1 || ' ' || $2, 0))";

    private const string Unlock = "select pg_advisory_unlock(hashtextextended($1 || ' ' || $2, 0))";

    private const string All = "select edition, worker, attempts, begun, finished from permfeed_editions where cluster = $1 order by edition";

    private const string IsFinished = "select finished is not null from permfeed_editions where cluster = $1 and edition = $2";

    private const string Finish = "update permfeed_editions set finished = $3 where cluster = $1 and edition = $2";

    private const string Begin = """
        insert into permfeed_editions as known (cluster, edition, worker, attempts, begun) values ($1, $2, $3, 1, $4)
        on conflict (cluster, edition) do update set worker = excluded.worker, attempts = known.attempts + 1, begun = excluded.begun
        """;

    private const string Create = """
        create table if not exists permfeed_editions (
          cluster text not null,
          edition text not null,
          worker text not null,
          attempts integer not null,
          begun timestamptz not null,
          finished timestamptz,
          primary key (cluster, edition))
        """;

    public async Task<bool> RunOnceAsync(Month edition, Func<Task> run, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await ExecuteAsync(connection, Watchful, cancellation);
        await ExecuteAsync(connection, Lock, cancellation, settings.Cluster, edition.ToString());
        try
        {
            return await RunLockedAsync(connection, edition.ToString(), run, cancellation);
        }
        finally
        {
            // A connection that is lost has given the lock back
            if (connection.FullState is ConnectionState.Open)
                await ExecuteAsync(connection, Unlock, CancellationToken.None, settings.Cluster, edition.ToString());
        }
    }

    public async Task<IReadOnlyList<LoggedEdition>> AllAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = Command(connection, All, settings.Cluster);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var all = new List<LoggedEdition>();
        while (await reader.ReadAsync(cancellation))
            all.Add(new LoggedEdition(
                Parse(reader.GetString(0)), reader.GetString(1), reader.GetInt32(2), At(reader, 3), await reader.IsDBNullAsync(4, cancellation) ? null : At(reader, 4)));
        return all;
    }

    public async Task CreateTableAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await ExecuteAsync(connection, Create, cancellation);
    }

    private async Task<bool> RunLockedAsync(NpgsqlConnection connection, string edition, Func<Task> run, CancellationToken cancellation)
    {
        await using (var finished = Command(connection, IsFinished, settings.Cluster, edition))
        {
            if (await finished.ExecuteScalarAsync(cancellation) is true)
                return false;
        }

        await ExecuteAsync(connection, Begin, cancellation, settings.Cluster, edition, WorkerId.Own, clock.GetUtcNow().UtcDateTime);
        await run();
        await ExecuteAsync(connection, Finish, CancellationToken.None, settings.Cluster, edition, clock.GetUtcNow().UtcDateTime);
        return true;
    }

    // No time limit: the wait for the lock is as long as another worker's run
    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var text = new NpgsqlConnectionStringBuilder(settings.Database) { CommandTimeout = 0, ApplicationName = $"permfeed {WorkerId.Own}" };
        var connection = new NpgsqlConnection(text.ConnectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync(cancellation);
    }

#pragma warning disable CA2100 // all texts are the constants above; values travel as parameters
    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
#pragma warning restore CA2100

    private static Month Parse(string text) => Month.TryParse(text, out var edition) ? edition
        : throw new PermFeedException($"the table permfeed_editions has the edition '{Printable.Of(text)}'; expected a month such as 2026-09");

    private static DateTimeOffset At(NpgsqlDataReader reader, int column) => new(reader.GetDateTime(column), TimeSpan.Zero);
}
