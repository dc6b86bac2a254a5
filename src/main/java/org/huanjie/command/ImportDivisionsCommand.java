package org.huanjie.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.DivisionFile;
import org.huanjie.region.DivisionFile.Result;
import org.huanjie.region.DivisionFile.Root;
import org.huanjie.region.Level;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 导入区划 — loads a list of divisions, or prints every bad line of it and loads nothing. */
@Command(name = "divisions")
final class ImportDivisionsCommand implements Callable<Integer> {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int BAD_FILE = 2;

    private final Class<?> application;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1", descriptionKey = "command.import.file")
    private Path file = Path.of("");

    @Option(names = "--root", paramLabel = "CODE=NAME", descriptionKey = "command.import.root")
    private @Nullable String root;

    @Option(names = "--edition", paramLabel = "YEAR", descriptionKey = "command.import.edition")
    private @Nullable Integer edition;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    ImportDivisionsCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isReadable(file)) {
            throw new CommandRefusal("command.file-unreadable", file);
        }
        var line = Objects.requireNonNull(spec).commandLine();
        return Program.beside(
                application,
                store,
                modules -> load(
                        modules.getBean(DivisionFile.class),
                        new Words(modules, Locale.getDefault()),
                        line.getOut(),
                        line.getErr()));
    }

    /** Loads through the door given; the exit code is 0, 2 for a file with bad lines, 64 for a wrong command line. */
    int load(DivisionFile divisions, Words words, PrintWriter out, PrintWriter err) throws IOException {
        var year = Optional.ofNullable(edition).or(this::yearInName);
        var above = Optional.ofNullable(root).flatMap(ImportDivisionsCommand::rootOf);
        if (year.isEmpty() || root != null && above.isEmpty()) {
            err.println(words.of(year.isEmpty() ? "region.import.no-year" : "region.import.bad-root"));
            return HuanjieCommand.WRONG_COMMAND_LINE;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return say(divisions.load(in, above, year.get()), words, out, err);
        }
    }

    private static Optional<Root> rootOf(String option) {
        var parts = option.split("=", 2);
        return DivisionCode.of(parts[0])
                .filter(code -> parts.length == 2 && !parts[1].isEmpty() && code.level() != Level.VILLAGE)
                .map(code -> new Root(code.digits(), parts[1].strip()));
    }

    private Optional<Integer> yearInName() {
        var year = YEAR.matcher(String.valueOf(file.getFileName()));
        return year.find() ? Optional.of(Integer.valueOf(year.group())) : Optional.empty();
    }

    private static int say(Result result, Words words, PrintWriter out, PrintWriter err) {
        return switch (result) {
            case Result.Loaded done -> {
                out.println(words.of("region.import.loaded", done.divisions(), done.villages(), done.retired()));
                if (done.skipped() > 0) {
                    out.println(words.of("region.import.skipped", done.skipped()));
                }
                yield 0;
            }
            case Result.Faulty faulty -> {
                err.println(words.of("region.import.faulty", faulty.total()));
                faulty.shown()
                        .forEach(fault -> err.println(words.of(
                                "region.import.line",
                                Long.toString(fault.line()),
                                words.of(fault.key(), fault.arguments().toArray()))));
                if (faulty.total() > faulty.shown().size()) {
                    err.println(words.of(
                            "region.import.more",
                            faulty.total() - faulty.shown().size()));
                }
                yield BAD_FILE;
            }
        };
    }
}
