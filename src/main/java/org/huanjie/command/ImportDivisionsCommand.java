package org.huanjie.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionChanges;
import org.huanjie.region.DivisionFile;
import org.huanjie.region.DivisionFile.Result;
import org.huanjie.region.DivisionFile.Root;
import org.huanjie.region.DivisionFile.DivisionList;
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
            return new Said(words, out, err, dry).say(how.apply(in));
        }
    }

    private Optional<Integer> yearInName() {
        var year = YEAR.matcher(String.valueOf(file.getFileName()));
        return year.find() ? Optional.of(Integer.valueOf(year.group())) : Optional.empty();
    }

    /**
     * 导入说明 — what came of a list, on the terminal; the exit code is 0, or 2 for a list that is not loaded.
     *
     * @param each whether each change of a county is printed beside the numbers
     */
    private record Said(Words words, PrintWriter out, PrintWriter err, boolean each) {

        private static final int NOT_LOADED = 2;

        int say(Result result) {
            return switch (result) {
                case Result.Seen(var changes) -> seen(changes);
                case Result.Kept(var underWay) -> kept(underWay);
                case Result.Loaded done -> loaded(done);
                case Result.Faulty faulty -> faulty(faulty);
            };
        }

        private int seen(DivisionChanges changes) {
            changes.counties()
                    .forEach(county -> out.println(words.of(
                            "region.changes.county",
                            county.code(),
                            county.name(),
                            county.added(),
                            county.gone(),
                            county.renamed())));
            if (each) {
                changes.listed()
                        .forEach(change -> out.println(words.of(
                                "region.changes." + change.kind(), change.code(), change.name(), change.former())));
            }
            return changes.kept().isEmpty() ? 0 : kept(changes.kept());
        }

        private int kept(List<Division> underWay) {
            err.println(words.of("region.import.kept", underWay.size()));
            underWay.forEach(village -> err.println(village.code() + " " + village.name()));
            return NOT_LOADED;
        }

        private int loaded(Result.Loaded done) {
            out.println(words.of("region.import.loaded", done.divisions(), done.villages(), done.retired()));
            if (done.skipped() > 0) {
                out.println(words.of("region.import.skipped", done.skipped()));
            }
            return 0;
        }

        private int faulty(Result.Faulty faulty) {
            err.println(words.of("region.import.faulty", faulty.total()));
            faulty.shown()
                    .forEach(fault -> err.println(words.of(
                            "region.import.line",
                            Long.toString(fault.line()),
                            words.of(fault.key(), fault.arguments().toArray()))));
            if (faulty.total() > faulty.shown().size()) {
                err.println(words.of(
                        "region.import.more", faulty.total() - faulty.shown().size()));
            }
            return NOT_LOADED;
        }
    }
}
