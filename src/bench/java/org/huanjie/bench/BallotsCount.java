package org.huanjie.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * 计票基准 — {@code huanjie count --ballots} as a process of its own, from its start to the outcome, against reading the same file alone; and
 * the most memory that the process ever held.
 */
public final class BallotsCount {

    private static final double MOST_SECONDS = 2;
    private static final double MOST_MEBIBYTES = 256;
    private static final double NOT_TOLD = 0;
    private static final int KIBI = 1024;

    /** As the launcher starts this verb. */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmn16m");

    private final Class<?> program;
    private final Path folder;
    private final Consumer<String> say;

    /** @param say told the key of each step */
    public BallotsCount(Class<?> program, Path folder, Consumer<String> say) {
        this.program = program;
        this.folder = folder;
        this.say = say;
    }

    /** 一次计票 — how long it took and what it held at most, in MiB. */
    private record Run(double seconds, double mebibytes) {}

    public List<Measure> of(int ballots, int rounds) throws Exception {
        say.accept("ballots");
        var frame = folder.resolve("count.json");
        var papers = folder.resolve("ballots.csv");
        BallotLines.writeFrame(frame, ballots);
        BallotLines.writeBallots(papers, ballots);
        say.accept("rounds");
        var runs = new ArrayList<Run>();
        var seconds = Pair.medians(rounds, round -> {
            runs.add(count(frame, papers));
            return new Pair(runs.getLast().seconds(), read(papers));
        });
        var most = runs.stream().mapToDouble(Run::mebibytes).max().orElse(NOT_TOLD);
        var measures = new ArrayList<Measure>();
        measures.add(Measure.atMost(1, "count.time", "s", new Pair(seconds.ours(), MOST_SECONDS)));
        measures.add(Measure.told("count.reading", "s", seconds));
        if (most > NOT_TOLD) {
            measures.add(Measure.atMost(1, "count.memory", "MiB", new Pair(most, MOST_MEBIBYTES)));
        }
        return measures;
    }

    private Run count(Path frame, Path papers) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of("count", "--ballots", papers.toString(), frame.toString()));
        var outcome = folder.resolve("outcome.json").toFile();
        long began = System.nanoTime();
        var child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(outcome)
                .start();
        double most = NOT_TOLD;
        while (!child.waitFor(5, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, peak(child.pid()));
        }
        double seconds = seconds(began);
        if (child.exitValue() != 0) {
            throw new IllegalStateException("the count failed: " + Files.readString(outcome.toPath()));
        }
        return new Run(seconds, most);
    }

    /** The high-water mark as Linux keeps it; nothing where it does not. */
    private static double peak(long process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "status"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIBI)
                    .findFirst()
                    .orElse(NOT_TOLD);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return NOT_TOLD;
        }
    }

    private static double read(Path papers) throws IOException {
        long began = System.nanoTime();
        try (var in = Files.newInputStream(papers)) {
            var piece = new byte[1 << 16];
            while (in.read(piece) >= 0) {
                // reading alone
            }
        }
        return seconds(began);
    }

    private static double seconds(long began) {
        return (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
    }
}
