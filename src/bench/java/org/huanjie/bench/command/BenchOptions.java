package org.huanjie.bench.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import org.huanjie.bench.Bench;
import org.huanjie.bench.BenchEnvironment;
import org.huanjie.bench.Measure;
import org.huanjie.command.DisposableProgram;
import org.huanjie.command.Terminal;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** 基准的选项 — the same for every bench; a bench runs on a server and a store of its own, thrown away afterwards. */
@Command
final class BenchOptions {

    /** A figure is beyond its limit. */
    private static final int MISSED = 1;

    @Option(names = "--json", descriptionKey = "command.bench.json")
    private boolean json;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", descriptionKey = "command.bench.rounds")
    private int rounds;

    // a tiny county shows that the bench works, and nothing else
    @Option(names = "--voters", hidden = true)
    private @Nullable Integer voters;

    @Option(names = "--villages", hidden = true, defaultValue = "599")
    private int villages;

    @Option(names = "--clients", hidden = true, defaultValue = "8")
    private int clients;

    @Option(names = "--requests", hidden = true, defaultValue = "1000")
    private int requests;

    int run(Class<?> application, CommandLine line, Bench bench, int ordinarily) throws Exception {
        return told(line, measures(application, line, bench, people(ordinarily)));
    }

    /** How many voters or ballots: as many as the bench means, unless a test asks for few. */
    int people(int ordinarily) {
        return voters == null ? ordinarily : voters;
    }

    int rounds() {
        return rounds;
    }

    /** Says each step of a bench as it begins. */
    Consumer<String> saying(CommandLine line) {
        var words = Terminal.words();
        return step -> line.getErr().println(words.of("command.bench.step." + step));
    }

    /** Prints what was measured; the exit code says whether all limits hold. */
    int told(CommandLine line, List<Measure> measures) {
        print(measures, line.getOut());
        return measures.stream().allMatch(Measure::holds) ? 0 : MISSED;
    }

    private List<Measure> measures(Class<?> application, CommandLine line, Bench bench, int people) throws Exception {
        var properties = List.of(
                "--huanjie.setup=false", // the bench opens its own accounts
                "--huanjie.lines.address=" + Integer.MAX_VALUE); // one machine plays all who watch
        try (var server = new DisposableProgram(application, "huanjie-bench", properties)) {
            return bench.on(new BenchEnvironment(
                    server.address(),
                    server.store(),
                    server.modules(),
                    server.folder(),
                    new BenchEnvironment.Size(people, villages, clients, rounds, requests),
                    saying(line)));
        }
    }

    private void print(List<Measure> measures, PrintWriter out) {
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(measures));
            return;
        }
        var words = Terminal.words();
        for (var measure : measures) {
            out.println(words.of("command.bench.measure." + measure.key()));
            out.println(line(measure, words));
        }
    }

    private static String line(Measure measure, Words words) {
        var ours = Measure.figure(measure.ours());
        var reference = Measure.figure(measure.reference());
        var ratio = Measure.figure(measure.ratio());
        var bound = measure.bound();
        return bound == null
                ? words.of("command.bench.told", ours, reference, measure.unit(), ratio)
                : words.of(
                        "command.bench.line",
                        ours,
                        reference,
                        measure.unit(),
                        ratio,
                        measure.operator(),
                        Measure.figure(bound),
                        words.of(measure.holds() ? "command.bench.holds" : "command.bench.missed"));
    }
}
