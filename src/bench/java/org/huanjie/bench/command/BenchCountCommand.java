package org.huanjie.bench.command;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.huanjie.bench.BallotsCount;
import org.huanjie.command.HelpOption;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** 计票基准 — {@link BallotsCount} from the command line; it needs no server and no store. */
@Command(name = "count")
final class BenchCountCommand implements Callable<Integer> {

    private static final int BALLOTS = 1_000_000;

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    BenchCountCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("huanjie-bench");
        try {
            var count = new BallotsCount(application, folder, options.saying(spec.commandLine()));
            return options.told(spec.commandLine(), count.of(options.people(BALLOTS), options.rounds()));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
