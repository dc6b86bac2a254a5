package org.huanjie.bench.command;

import java.util.concurrent.Callable;
import org.huanjie.bench.RollImport;
import org.huanjie.command.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 登记表导入基准 — {@link RollImport} from the command line. */
@Command(name = "roll")
final class BenchRollCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    BenchRollCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        return options.run(application, spec.commandLine(), new RollImport(application), 1_000_000);
    }
}
