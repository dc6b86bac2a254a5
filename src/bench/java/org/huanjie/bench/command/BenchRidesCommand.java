package org.huanjie.bench.command;

import java.util.concurrent.Callable;
import org.huanjie.bench.rides.Rides;
import org.huanjie.command.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 接送基准 — {@link Rides} from the command line; it needs no server and no store. */
@Command(name = "rides")
final class BenchRidesCommand implements Callable<Integer> {

    private static final int RIDERS = 300;
    private static final int LARGER = 5;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    // a test has no minute to spare
    @Option(names = "--seconds", hidden = true, defaultValue = "50")
    private int seconds;

    @Mixin
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() {
        int riders = options.people(RIDERS);
        var rides = new Rides(options.saying(spec.commandLine()));
        return options.told(spec.commandLine(), rides.of(riders, seconds, LARGER * riders, options.rounds()));
    }
}
