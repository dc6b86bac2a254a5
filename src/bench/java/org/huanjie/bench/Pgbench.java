package org.huanjie.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.store.folder.Store;

/** 数据库负载 — PostgreSQL's own load generator, with prepared statements, as the owner of the tables. */
public record Pgbench(Path program, Store store) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** Debian's newest, or whichever stands on the path. */
    public static Optional<Path> find() {
        return Stream.concat(debian(), onPath()).filter(Files::isExecutable).findFirst();
    }

    /** Runs the script so often on each of the clients; gives its transactions per second. */
    double run(Path script, int clients, int each, Map<String, Integer> variables)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + clients,
                "-j",
                "" + Math.min(2, clients),
                "-t",
                "" + each,
                "-f",
                script.toString()));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        var server = URI.create(store.url().substring("jdbc:".length()));
        command.addAll(List.of(
                "-h",
                server.getHost(),
                "-p",
                "" + server.getPort(),
                "-U",
                store.owner().user(),
                server.getPath().substring(1)));
        var starting = new ProcessBuilder(command).redirectErrorStream(true);
        starting.environment().put("PGPASSWORD", store.owner().password());
        var running = starting.start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(said);
        if (running.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static Stream<Path> debian() {
        try (var versions = Files.newDirectoryStream(DEBIAN)) {
            var found = new ArrayList<Path>();
            versions.forEach(version -> found.add(version.resolve("bin/pgbench")));
            return found.stream().sorted((a, b) -> b.compareTo(a));
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Stream<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "pgbench"));
    }
}
