package org.huanjie.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * 内置 PostgreSQL — a server of our own, run as a child process on loopback, with passwords, fsync and synchronous commit on.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String DATABASE = "huanjie";

    private final Path home;
    private final Path binaries;
    private final int port;
    private final Process process;

    private PostgresServer(Path home, Path binaries, int port, Process process) {
        this.home = home;
        this.binaries = binaries;
        this.port = port;
        this.process = process;
    }

    /** Starts the server whose files lie below this folder, making the cluster at the first start. */
    public static PostgresServer start(Path home) {
        try {
            var absolute = home.toAbsolutePath();
            var binaries = PostgresBinaries.unpackInto(absolute.resolve("postgresql"));
            boolean fresh = !Files.exists(absolute.resolve("cluster/PG_VERSION"));
            if (fresh) {
                initialise(absolute, binaries);
            }
            int port = freePort();
            var process = launch(absolute, binaries, port);
            var server = new PostgresServer(absolute, binaries, port, process);
            server.awaitReady();
            if (fresh) {
                server.createRoles();
            }
            return server;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the database could not be started: " + e.getMessage(), e);
        }
    }

    public Store store() {
        return store(DATABASE);
    }

    /** The same server, another database; tests make one for each class. */
    public Store store(String database) {
        return new Store(url(database), login("huanjie_owner"), login("huanjie_app"));
    }

    public Store.Login administrator() {
        return login("postgres");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        try {
            run(List.of(binaries.resolve("bin/pg_ctl").toString(), "stop", "-m", "fast", "-w", "-D", home.resolve("cluster").toString()));
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void initialise(Path home, Path binaries) throws IOException {
        Files.createDirectories(home.resolve("secrets"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (var role : List.of("postgres", "huanjie_owner", "huanjie_app")) {
            secret(home, role);
        }
        run(List.of(
                binaries.resolve("bin/initdb").toString(),
                "-D", home.resolve("cluster").toString(),
                "-U", "postgres",
                "--pwfile", home.resolve("secrets/postgres").toString(),
                "-A", "scram-sha-256",
                "-E", "UTF8",
                "--locale", "C",
                "--data-checksums"));
    }

    private static void secret(Path home, String role) throws IOException {
        var file = home.resolve("secrets").resolve(role);
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
    }

    private static Process launch(Path home, Path binaries, int port) throws IOException {
        var command = asChild(List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D", home.resolve("cluster").toString(),
                "-c", "port=" + port,
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "fsync=on",
                "-c", "synchronous_commit=on",
                "-c", "full_page_writes=on",
                "-c", "max_connections=100",
                "-c", "shared_buffers=256MB"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("postgresql.log").toFile()))
                .start();
    }

    private void createRoles() throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", login("postgres").password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE huanjie_owner LOGIN PASSWORD '" + login("huanjie_owner").password() + "'");
            statement.execute("CREATE ROLE huanjie_app LOGIN PASSWORD '" + login("huanjie_app").password() + "'");
            statement.execute("CREATE DATABASE " + DATABASE + " OWNER huanjie_owner");
        }
    }

    private void awaitReady() throws IOException {
        for (int i = 0; i < 600; i++) {
            if (!process.isAlive()) {
                throw new IOException("PostgreSQL ended at once, see postgresql.log");
            }
            try (var connection = DriverManager.getConnection(url("postgres"), "postgres", login("postgres").password())) {
                return;
            } catch (SQLException e) {
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
        }
        throw new IOException("PostgreSQL did not answer");
    }

    private Store.Login login(String role) {
        try {
            return new Store.Login(role, Files.readString(home.resolve("secrets").resolve(role)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // PostgreSQL refuses to run as root; in a user namespace of its own it runs as nobody there and as the caller outside
    private static List<String> asChild(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    private static void run(List<String> command) {
        try {
            var process = new ProcessBuilder(asChild(command)).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
