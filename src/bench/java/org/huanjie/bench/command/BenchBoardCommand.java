package org.huanjie.bench.command;

import java.util.concurrent.Callable;
import org.huanjie.bench.BigBoard;
import org.huanjie.command.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 公示板基准 — {@link BigBoard} from the command line. */
@Command(name = "board")
final class BenchBoardCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--watchers", paramLabel = "N", defaultValue = "500", descriptionKey = "command.bench.watchers")
    private int watchers;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    BenchBoardCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        return options.run(application, spec.commandLine(), new BigBoard(watchers), 6_000);
    }
}
