package org.huanjie.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * 登记表导入基准 — {@code huanjie import roll} as a process of its own with 512 MiB of heap, its start and every check included, against
 * {@code COPY} of the same finished rows into the same table with its indexes, policies and triggers.
 */
public final class RollImport implements Bench {

    private static final double MOST_RATIO = 4;
    private static final String HEAP = "-Xmx512m";

    private final Class<?> program;

    public RollImport(Class<?> program) {
        this.program = program;
    }

    @Override
    public List<Measure> on(BenchEnvironment environment) throws Exception {
        var county = County.on(environment);
        county.stage("REGISTERING");
        environment.say().accept("file");
        var file = environment.folder().resolve("roll.csv");
        RollLines.write(file, county.villages());
        var rows = environment.folder().resolve("voter.copy");
        environment.say().accept("rounds");
        var seconds = Pair.medians(environment.size().rounds(), round -> {
            double ours = emptied(county, () -> load(environment, file));
            save(environment, rows);
            return new Pair(ours, emptied(county, () -> copy(environment, rows)));
        });
        return List.of(Measure.atMost(MOST_RATIO, "roll.import", "s", seconds));
    }

    /** 活 — what is timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double emptied(County county, Work work) throws Exception {
        county.run("TRUNCATE roll.voter");
        long began = System.nanoTime();
        work.run();
        return (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
    }

    private void load(BenchEnvironment environment, Path file) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                "import",
                "roll",
                file.toString(),
                "--village",
                County.CODE,
                "--data",
                environment.folder().toString()));
        var child = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (child.waitFor() != 0) {
            throw new IllegalStateException("the import failed: " + said);
        }
    }

    /** The rows as they lie on the roll, once. */
    private static void save(BenchEnvironment environment, Path rows) throws IOException, SQLException {
        if (Files.exists(rows)) {
            return;
        }
        try (var owner = environment.asOwner();
                OutputStream out = Files.newOutputStream(rows)) {
            long saved = owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY roll.voter TO STDOUT (FORMAT binary)", out);
            if (saved != environment.size().voters()) {
                throw new IllegalStateException("only " + saved + " voters were imported");
            }
        }
    }

    private static void copy(BenchEnvironment environment, Path rows) throws IOException, SQLException {
        try (var owner = environment.asOwner();
                var in = Files.newInputStream(rows)) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY roll.voter FROM STDIN (FORMAT binary)", in, 1 << 16);
        }
    }
}
