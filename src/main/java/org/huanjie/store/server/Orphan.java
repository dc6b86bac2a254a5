package org.huanjie.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.huanjie.store.folder.DataFolder;
import org.huanjie.store.folder.StoreRefusal;

/**
 * 孤儿进程 — a server whose program was killed and which runs on with settings nobody knows: it is stopped, never used.
 *
 * <p>The caller holds the folder's lock: whoever is recorded as the server belongs to a program that is gone.
 */
final class Orphan {

    private static final int SECONDS_FOR_FAST = 30;
    private static final int SECONDS_FOR_IMMEDIATE = 10;

    private Orphan() {}

    static void stop(DataFolder folder) throws IOException {
        var record = PidFile.of(folder);
        var found = record.flatMap(server -> ProcessHandle.of(server.pid()));
        if (found.isPresent() && isServerOf(folder, found.get())) {
            stop(found.get());
        } else if (found.isPresent()) {
            // the number was given to a stranger since: PostgreSQL would take that one for its server and not start
            Files.deleteIfExists(PidFile.path(folder));
        }
        if (record.isPresent()) {
            stopSessions(folder);
        }
    }

    // A server that was itself killed leaves sessions that are at work; while one lives, PostgreSQL does not start
    // again.
    private static void stopSessions(DataFolder folder) throws IOException {
        var cluster = folder.cluster().toRealPath();
        var sessions = ProcessHandle.allProcesses()
                .filter(process -> worksIn(cluster, process))
                .toList();
        sessions.forEach(session -> send("QUIT", session));
        for (var session : sessions) {
            if (!ends(session, SECONDS_FOR_IMMEDIATE)) {
                kill(session);
            }
        }
    }

    /** Fast first, which ends the sessions and writes a checkpoint; then at once, which leaves the rest to recovery. */
    static void stop(ProcessHandle server) {
        send("INT", server);
        if (!ends(server, SECONDS_FOR_FAST)) {
            send("QUIT", server);
        }
        if (!ends(server, SECONDS_FOR_IMMEDIATE)) {
            kill(server);
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        if (!ends(process, SECONDS_FOR_IMMEDIATE)) {
            throw new StoreRefusal("store.orphan.stays", process.pid());
        }
    }

    /** Whether its command line is that of a server on this folder's cluster. */
    static boolean isServerOf(DataFolder folder, ProcessHandle process) {
        var words = commandLine(process);
        return !words.isEmpty()
                && words.getFirst().endsWith("postgres")
                && words.contains(folder.cluster().toString());
    }

    // a session's words tell what it does; that its place is the cluster, Linux alone tells
    private static boolean worksIn(Path cluster, ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                            .equals(cluster)
                    && commandLine(process).stream().findFirst().orElse("").startsWith("postgres");
        } catch (IOException e) {
            return false;
        }
    }

    // Linux shows the words of anyone's process; elsewhere Java tells what it can see
    private static List<String> commandLine(ProcessHandle process) {
        try {
            return List.of(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .split("\0"));
        } catch (IOException e) {
            return Stream.concat(
                            process.info().command().stream(),
                            process.info().arguments().map(Arrays::stream).orElseGet(Stream::empty))
                    .toList();
        }
    }

    // Java can send TERM and KILL alone; PostgreSQL takes TERM for "when all have left"
    static void send(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ends(ProcessHandle process, int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
