package org.huanjie.store.server;

import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.FolderLock;
import org.huanjie.store.folder.Store;
import org.huanjie.store.folder.StoreRefusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * 内置 PostgreSQL — a server of our own, run as a child process on loopback, with passwords, fsync and synchronous commit on.
 *
 * <p>One program at a time runs the server of a folder; a server that a killed program left behind is stopped first.
 */
public final class PostgresServer implements AutoCloseable {

    // on the command line, where neither a file nor ALTER SYSTEM overrides them; its log tells of a failure, never of
    // the row that failed
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "password_encryption=scram-sha-256",
            "max_connections=100",
            "shared_buffers=256MB",
            "jit=off",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_parameter_max_length_on_error=0");

    /** Wrong password; a role that may not log in; no such database. */
    private static final Set<String> NOT_PREPARED = Set.of("28P01", "28000", "3D000");

    private static final long LOG_CEILING = 16L << 20;
    private static final long LOOK_AGAIN_NANOS = 10_000_000;

    private final FolderLock lock;
    private final Secrets secrets;
    private final int port;
    private final Cluster cluster;
    private volatile Process process;
    private boolean closed;

    private PostgresServer(FolderLock lock, Cluster cluster, int port, Process process) {
        this.lock = lock;
        this.cluster = cluster;
        this.secrets = cluster.secrets();
        this.port = port;
        this.process = process;
    }

    /** Starts the server whose files lie below this folder, making the cluster at the first start. */
    public static PostgresServer start(Path home) {
        return start(DataFolder.at(home), Optional.empty(), List.of());
    }

    /** As {@link #start(Path)}, with the programs of a PostgreSQL installed here instead of those in the jar. */
    public static PostgresServer start(Path home, Path programs) {
        return start(DataFolder.at(home), Optional.of(programs), List.of());
    }

    static PostgresServer start(DataFolder folder, Optional<Path> installed, List<String> moreSettings) {
        return start(folder, installed, cluster -> start(cluster.lock(), cluster.cluster(), moreSettings));
    }

    /** The server of a folder that has been prepared, without the administrator's and the owner's passwords. */
    public static PostgresServer startPrepared(DataFolder folder) {
        return start(folder, Optional.empty(), held -> {
            int port = freePort();
            var server = new PostgresServer(held.lock(), held.cluster(), port, launch(held.cluster(), port, List.of()));
            server.awaitAnswer();
            return server;
        });
    }

    /** 占用的数据簇 — a cluster with the lock on its folder. */
    private record Held(FolderLock lock, Cluster cluster) {}

    /** 启动. */
    @FunctionalInterface
    private interface Starting {
        PostgresServer of(Held held) throws IOException;
    }

    private static PostgresServer start(DataFolder folder, Optional<Path> installed, Starting starting) {
        var lock = FolderLock.take(folder);
        try {
            folder.clear();
            Orphan.stop(folder);
            var programs = installed.orElseGet(() -> PostgresBinaries.unpackInto(folder.programs()));
            var cluster = new Cluster(folder, programs, Unprivileged.here(), new Secrets(folder.secrets()));
            cluster.ensure();
            return starting.of(new Held(lock, cluster));
        } catch (IOException e) {
            lock.close();
            throw new StoreRefusal("store.server.failed", folder.log(), String.valueOf(e.getMessage())).causedBy(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    static PostgresServer start(FolderLock lock, Cluster cluster, List<String> moreSettings) throws IOException {
        int port = freePort();
        var server = new PostgresServer(lock, cluster, port, launch(cluster, port, moreSettings));
        try (var superuser = server.whenReady()) {
            cluster.ensureRoles(superuser);
            return server;
        } catch (SQLException | IOException | RuntimeException e) {
            Orphan.stop(server.process.toHandle());
            throw new IOException(e.getMessage(), e);
        }
    }

    public Store store() {
        return store(Cluster.DATABASE);
    }

    /** The same server, another database; tests make one for each class. */
    public Store store(String database) {
        return new Store(url(database), () -> secrets.login(Cluster.OWNER), secrets.login(Cluster.APPLICATION));
    }

    /** The store of a server that another program runs on this folder and that answers, if there is one. */
    public static Optional<Store> running(DataFolder folder) {
        var secrets = new Secrets(folder.secrets());
        return PidFile.of(folder)
                .filter(PidFile::ready)
                .map(server -> new Store(
                        url(server.port(), Cluster.DATABASE),
                        () -> secrets.login(Cluster.OWNER),
                        secrets.login(Cluster.APPLICATION)));
    }

    public Store.Login administrator() {
        return secrets.login(Cluster.SUPERUSER);
    }

    public String url(String database) {
        return url(port, database);
    }

    long pid() {
        return process.pid();
    }

    public boolean lives() {
        return process.isAlive();
    }

    /** Starts it again on its port after it ended by itself; sessions that it left at work are stopped first. */
    public synchronized void revive() {
        if (closed || process.isAlive()) {
            return;
        }
        try {
            Orphan.stop(cluster.folder());
            process = launch(cluster, port, List.of());
            awaitAnswer();
        } catch (IOException e) {
            throw new StoreRefusal("store.server.failed", cluster.folder().log(), String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }

    /** Ends all sessions, writes a checkpoint, and lets go of the folder. */
    @Override
    public synchronized void close() {
        closed = true;
        Orphan.stop(process.toHandle());
        lock.close();
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Process launch(Cluster cluster, int port, List<String> moreSettings) throws IOException {
        var log = cluster.folder().log();
        if (Files.exists(log) && Files.size(log) > LOG_CEILING) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var command = new ArrayList<>(List.of(
                cluster.programs().resolve("postgres").toString(),
                "-D",
                cluster.folder().cluster().toString(),
                "-c",
                "port=" + port));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        moreSettings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return cluster.way()
                .session(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    // As long as it lives it may be recovering what a crash left; that takes what it takes.
    private Connection whenReady() throws IOException {
        while (process.isAlive()) {
            try {
                return DriverManager.getConnection(
                        url("postgres"), Cluster.SUPERUSER, administrator().password());
            } catch (SQLException e) {
                if ("28P01".equals(e.getSQLState())) {
                    throw new IOException(e.getMessage(), e);
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }
        throw new IOException("PostgreSQL ended with " + process.exitValue());
    }

    // whether it lets the application in, is asked afterwards: an answer of any kind is one
    private void awaitAnswer() throws IOException {
        while (process.isAlive()) {
            try (var _ = store().asApplication()) {
                return;
            } catch (SQLException e) {
                if (NOT_PREPARED.contains(String.valueOf(e.getSQLState()))) {
                    return;
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }
        throw new IOException("PostgreSQL ended with " + process.exitValue());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
