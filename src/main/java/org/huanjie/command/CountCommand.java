package org.huanjie.command;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.huanjie.count.file.BallotsFile;
import org.huanjie.count.file.CountFile;
import org.huanjie.count.file.Language;
import org.huanjie.count.file.OutcomeFile;
import org.huanjie.count.file.Wordings;
import org.huanjie.count.engine.LawfulCount.Result;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * 计票 — {@code huanjie count}: a count file in, its outcome out, with no database and no server, so that whoever has a
 * published file can compute the published result again. docs/count-file.md.
 */
@Command(name = "count", exitCodeOnInvalidInput = HuanjieCommand.WRONG_COMMAND_LINE)
final class CountCommand implements Callable<Integer> {

    /** A count that cannot be, or a file that is none. */
    private static final int FAULTS = 2;

    private final InputStream in;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1", descriptionKey = "command.count.file")
    private String file = "";

    @Option(names = "--lines", descriptionKey = "command.count.lines")
    private boolean lines;

    @Option(names = "--ballots", paramLabel = "CSV", descriptionKey = "command.count.ballots")
    private @Nullable String ballots;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "command.count.lang")
    private Language language = Language.ZH;

    @Mixin
    private HelpOption help = new HelpOption();

    CountCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        try (var input = new BufferedInputStream(file.equals("-") ? in : Files.newInputStream(Path.of(file)))) {
            if (ballots != null) {
                return countBallots(input, ballots);
            }
            return lines ? countLines(input) : count(CountFile.count(input.readNBytes(CountFile.LONGEST + 1)));
        } catch (IOException | InvalidPathException unreadable) {
            return unreadable(file);
        }
    }

    private int unreadable(String name) {
        commandSpec()
                .commandLine()
                .getErr()
                .println(Terminal.words().of("command.count.unreadable", name).replaceAll("\\R", " "));
        return HuanjieCommand.WRONG_COMMAND_LINE;
    }

    private int countBallots(InputStream input, String csv) throws IOException {
        if (lines || csv.equals("-") && file.equals("-")) {
            throw new ParameterException(
                    commandSpec().commandLine(), Terminal.words().of("command.count.ballots-alone"));
        }
        var frame = input.readNBytes(CountFile.LONGEST + 1);
        try (var papers = csv.equals("-") ? in : Files.newInputStream(Path.of(csv))) {
            return count(BallotsFile.count(frame, papers));
        } catch (IOException | InvalidPathException unreadable) {
            return unreadable(csv);
        }
    }

    private int count(Result result) {
        var texts = new OutcomeFile(Wordings.in(language));
        out().println(texts.text(result));
        return faults(texts, result, "");
    }

    private int countLines(InputStream input) throws IOException {
        var texts = new OutcomeFile(Wordings.in(language));
        var exit = 0;
        var number = 0L;
        for (var line = line(input); line != null; line = line(input)) {
            var result = CountFile.count(line);
            out().println(texts.line(result));
            number++;
            exit = Math.max(exit, faults(texts, result, number + ": "));
        }
        return exit;
    }

    private int faults(OutcomeFile texts, Result result, String before) {
        if (!(result instanceof Result.Refused(var faults))) {
            return 0;
        }
        texts.lines(faults)
                .forEach(fault -> commandSpec().commandLine().getErr().println(before + fault));
        return FAULTS;
    }

    /** The next line without its end, or null after the last: a county's counts are read one at a time. */
    private static byte @Nullable [] line(InputStream input) throws IOException {
        var line = new ByteArrayOutputStream();
        var next = input.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.size() <= CountFile.LONGEST) {
                line.write(next);
            }
            next = input.read();
        }
        return line.toByteArray();
    }

    private PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec);
    }
}
