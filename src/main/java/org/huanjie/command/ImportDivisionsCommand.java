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
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huanjie.region.DivisionFile;
import org.huanjie.region.DivisionFile.Result;
import org.huanjie.region.DivisionFile.Root;
import org.huanjie.region.DivisionList;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 导入区划 — says what a list of divisions changes and loads it, or prints every bad line of it and loads nothing. */
@Command(name = "divisions")
final class ImportDivisionsCommand implements Callable<Integer> {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Class<?> application;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1", descriptionKey = "command.import.file")
    private Path file = Path.of("");

    @Option(names = "--root", paramLabel = "CODE=NAME", descriptionKey = "command.import.root")
    private @Nullable String root;

    @Option(names = "--edition", paramLabel = "YEAR", descriptionKey = "command.import.edition")
    private @Nullable Integer edition;

    @Option(names = "--dry-run", descriptionKey = "command.import.dry-run")
    private boolean dry;

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
        var above = Optional.ofNullable(root).flatMap(Root::of);
        if (year.isEmpty() || root != null && above.isEmpty()) {
            err.println(words.of(year.isEmpty() ? "region.import.no-year" : "region.import.bad-root"));
            return HuanjieCommand.WRONG_COMMAND_LINE;
        }
        var list = new DivisionList(above, year.get(), "");
        int seen = read(in -> divisions.preview(in, list), words, out, err);
        return seen != 0 || dry ? seen : read(in -> divisions.load(in, list), words, out, err);
    }

    private int read(Function<InputStream, Result> how, Words words, PrintWriter out, PrintWriter err)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new DivisionsSaid(words, out, err, dry).say(how.apply(in));
        }
    }

    private Optional<Integer> yearInName() {
        var year = YEAR.matcher(String.valueOf(file.getFileName()));
        return year.find() ? Optional.of(Integer.valueOf(year.group())) : Optional.empty();
    }
}
