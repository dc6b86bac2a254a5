package org.huanjie.bench.command;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.huanjie.bench.ListMatch;
import org.huanjie.command.HelpOption;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 名单对照基准 — {@link ListMatch} from the command line; it needs no server and no store. */
@Command(name = "match")
final class BenchMatchCommand implements Callable<Integer> {

    private static final int PEOPLE = 60_000;

    private final Class<?> application;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--lines", hidden = true, defaultValue = "10000000")
    private int lines;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    BenchMatchCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("huanjie-bench");
        try {
            var match = new ListMatch(application, folder, options.saying(spec.commandLine()));
            return options.told(spec.commandLine(), match.of(options.people(PEOPLE), lines, options.rounds()));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
