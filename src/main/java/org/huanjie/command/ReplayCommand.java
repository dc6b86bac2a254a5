package org.huanjie.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.huanjie.replay.Figure;
import org.huanjie.replay.PilotReplay;
import org.huanjie.replay.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** 推演 — plays the pilot in a store that is thrown away afterwards, and prints the report's figures beside what came out. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {

    private static final int DIFFERS = 1;

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", descriptionKey = "command.replay.json")
    private boolean json;

    @Option(names = "--scenario", paramLabel = "FOLDER", descriptionKey = "command.replay.scenario")
    private @Nullable Path scenario;

    @Mixin
    private HelpOption help = new HelpOption();

    ReplayCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        var figures = play();
        print(figures, spec.commandLine().getOut());
        return figures.stream().anyMatch(figure -> Boolean.FALSE.equals(figure.holds())) ? DIFFERS : 0;
    }

    private List<Figure> play() throws IOException {
        var properties = List.of("--huanjie.demo=true", "--huanjie.setup=false");
        try (var program = new DisposableProgram(application, "huanjie-replay", properties)) {
            return program.modules()
                    .getBean(PilotReplay.class)
                    .figures(scenario == null ? Scenario.pilot() : Scenario.pilotChangedBy(scenario));
        }
    }

    private void print(List<Figure> figures, PrintWriter out) {
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(figures));
            return;
        }
        var words = Terminal.words();
        for (var figure : figures) {
            var computed = figure.computed();
            var report = figure.report();
            var holds = figure.holds();
            out.println("%-17s %1s %10s  %10s  %s"
                    .formatted(
                            figure.key(),
                            figure.operator(),
                            report == null ? words.of("command.replay.no-number") : report.toPlainString(),
                            computed == null ? words.of("command.replay.none") : computed.toPlainString(),
                            holds == null ? "" : holds ? "=" : "≠"));
        }
    }
}
