package org.huanjie.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.region.DivisionFile;
import org.huanjie.region.DivisionFile.Result;
import org.huanjie.region.DivisionFile.Root;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** 导入区划 — loads a list of divisions, or prints every bad line of it and loads nothing. */
@Command(
        name = "divisions",
        mixinStandardHelpOptions = true,
        description = "Load divisions from a CSV file (code,name,parent_code), plain or gzipped.")
final class ImportDivisionsCommand {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern ROOT = Pattern.compile("(\\d{2}|\\d{4}|\\d{6}|\\d{9})=(.+)");
    private static final int BAD_FILE = 2;

    @Parameters(paramLabel = "FILE", description = "the list, CSV or CSV.gz")
    private Path file = Path.of("");

    @Option(names = "--root", paramLabel = "CODE=NAME", description = "the division above a list that does not hold it")
    private @Nullable String root;

    @Option(names = "--edition", paramLabel = "YEAR", description = "the year of the list; by default the one in the file's name")
    private @Nullable Integer edition;

    /** Loads through the door given; the exit code is 0, 2 for a file with bad lines, 64 for a wrong command line. */
    int load(DivisionFile divisions, Words words, PrintWriter out, PrintWriter err) throws IOException {
        var year = Optional.ofNullable(edition).or(this::yearInName);
        var above = Optional.ofNullable(root).map(ROOT::matcher);
        if (year.isEmpty() || above.isPresent() && !above.get().matches()) {
            err.println(words.of(year.isEmpty() ? "region.import.no-year" : "region.import.bad-root"));
            return HuanjieCommand.WRONG_COMMAND_LINE;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return say(divisions.load(in, above.map(m -> new Root(m.group(1), m.group(2).strip())), year.get()), words, out, err);
        }
    }

    private Optional<Integer> yearInName() {
        var year = YEAR.matcher(String.valueOf(file.getFileName()));
        return year.find() ? Optional.of(Integer.valueOf(year.group())) : Optional.empty();
    }

    private static int say(Result result, Words words, PrintWriter out, PrintWriter err) {
        return switch (result) {
            case Result.Loaded done -> {
                out.println(words.of("region.import.loaded", done.divisions(), done.villages(), done.retired()));
                yield 0;
            }
            case Result.Faulty faulty -> {
                err.println(words.of("region.import.faulty", faulty.total()));
                faulty.shown().forEach(fault -> err.println(words.of(
                        "region.import.line",
                        Long.toString(fault.line()),
                        words.of(fault.key(), fault.arguments().toArray()))));
                if (faulty.total() > faulty.shown().size()) {
                    err.println(words.of("region.import.more", faulty.total() - faulty.shown().size()));
                }
                yield BAD_FILE;
            }
        };
    }
}
