package org.huanjie.bench.command;

import java.util.concurrent.Callable;
import org.huanjie.bench.Crowd;
import org.huanjie.command.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 人群基准 — {@link Crowd} from the command line. */
@Command(name = "crowd")
final class BenchCrowdCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    BenchCrowdCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        return options.run(application, spec.commandLine(), new Crowd(), 6_000);
    }
}
