package org.huanjie.bench;

import java.io.IOException;
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

    public List<Measure> of(int ballots, int rounds) throws Exception {
        say.accept("ballots");
        var frame = folder.resolve("count.json");
        var papers = folder.resolve("ballots.csv");
        BallotLines.writeFrame(frame, ballots);
        BallotLines.writeBallots(papers, ballots);
        say.accept("rounds");
        var runs = new ArrayList<Child>();
        var seconds = Pair.medians(rounds, round -> {
            runs.add(count(frame, papers));
            return new Pair(runs.getLast().seconds(), read(papers));
        });
        var most = runs.stream().mapToDouble(Child::mebibytes).max().orElse(Child.NOT_TOLD);
        var measures = new ArrayList<Measure>();
        measures.add(Measure.atMost(1, "count.time", "s", new Pair(seconds.ours(), MOST_SECONDS)));
        measures.add(Measure.told("count.reading", "s", seconds));
        if (most > Child.NOT_TOLD) {
            measures.add(Measure.atMost(1, "count.memory", "MiB", new Pair(most, MOST_MEBIBYTES)));
        }
        return measures;
    }

    private Child count(Path frame, Path papers) throws IOException, InterruptedException {
        return Child.run(
                program,
                OPTIONS,
                List.of("count", "--ballots", papers.toString(), frame.toString()),
                folder.resolve("outcome.json"));
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
