package org.huanjie.bench.command;

import java.util.concurrent.Callable;
import org.huanjie.bench.Pages;
import org.huanjie.command.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 挂图基准 — {@link Pages} from the command line. */
@Command(name = "wall")
final class BenchWallCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    BenchWallCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        return options.run(application, spec.commandLine(), new Pages(), 720_000);
    }
}
