package org.huanjie.bench.command;

import java.util.concurrent.Callable;
import org.huanjie.bench.Checkin;
import org.huanjie.bench.Pgbench;
import org.huanjie.command.CommandRefusal;
import org.huanjie.command.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 发票基准 — {@link Checkin} from the command line. */
@Command(name = "checkin")
final class BenchCheckinCommand implements Callable<Integer> {

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    BenchCheckinCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        var pgbench = Pgbench.find().orElseThrow(() -> new CommandRefusal("command.bench.no-pgbench"));
        return options.run(application, spec.commandLine(), new Checkin(pgbench), 720_000);
    }
}
