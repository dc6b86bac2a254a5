package org.huanjie.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.huanjie.candidacy.review.match.ListColumn;
import org.huanjie.candidacy.review.match.ListWords;
import org.huanjie.candidacy.review.match.MatchAnswer;
import org.huanjie.candidacy.review.match.MatchRequest;
import org.huanjie.candidacy.review.match.Matched;
import org.huanjie.candidacy.review.match.OrganList;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * 名单对照 — {@code huanjie match}: an organ looks on its own machine for the people who are asked about in its own list, with no database and
 * no server; only the hits go into the answer. docs/match-file.md.
 */
@Command(name = "match", exitCodeOnInvalidInput = HuanjieCommand.WRONG_COMMAND_LINE)
final class MatchCommand implements Callable<Integer> {

    /** The answer is written, and some lines of the list are not in it. */
    private static final int LINES_LEFT = 1;

    /** Nothing is written. */
    private static final int REFUSED = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "REQUEST", descriptionKey = "command.match.request")
    private String request = "";

    @Parameters(index = "1", paramLabel = "LIST", descriptionKey = "command.match.list")
    private String list = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "ANSWER",
            descriptionKey = "command.match.output")
    private @Nullable String output;

    @Option(names = "--force", descriptionKey = "command.match.force")
    private boolean force;

    @Option(names = "--column", paramLabel = "COLUMN=HEADING", descriptionKey = "command.match.column")
    private Map<ListColumn, String> columns = Map.of();

    @Option(names = "--check", descriptionKey = "command.match.check")
    private boolean check;

    @Mixin
    private HelpOption help = new HelpOption();

    @Override
    public Integer call() throws IOException {
        var file = MatchFiles.read(request);
        return switch (MatchRequest.read(file)) {
            case Verdict.Refused<MatchRequest>(var reasons) -> refused(request, reasons);
            case Verdict.Done<MatchRequest>(var asked) -> check ? check(asked) : match(asked);
        };
    }

    private int match(MatchRequest asked) throws IOException {
        var answer = new MatchFiles(path(request), path(list)).answer(output, force);
        var matched = matched(asked);
        return switch (matched) {
            case Verdict.Refused<Matched>(var reasons) -> refused(list, reasons);
            case Verdict.Done<Matched>(var done) -> {
                MatchFiles.write(answer, done.answer().file(asked), force);
                new MatchReport(out(), words()).matched(done, answer);
                yield done.left() == 0 ? 0 : LINES_LEFT;
            }
        };
    }

    private Verdict<Matched> matched(MatchRequest asked) {
        var languages = List.of(Terminal.words(Locale.SIMPLIFIED_CHINESE), Terminal.words(Locale.ENGLISH));
        try {
            return OrganList.match(
                    path(list),
                    asked,
                    new ListWords(languages, columns),
                    Runtime.getRuntime().availableProcessors());
        } catch (IOException unreadable) {
            throw new CommandRefusal("command.file-unreadable", list);
        }
    }

    private int check(MatchRequest asked) {
        return switch (MatchAnswer.read(MatchFiles.read(list), asked)) {
            case Verdict.Refused<MatchAnswer>(var reasons) -> refused(list, reasons);
            case Verdict.Done<MatchAnswer>(var answer) -> {
                new MatchReport(out(), words()).checked(asked, answer);
                yield 0;
            }
        };
    }

    private int refused(String file, List<Reason> reasons) {
        new MatchReport(spec.commandLine().getErr(), words()).refused(file, reasons);
        return REFUSED;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new CommandRefusal("command.file-unreadable", name);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static Words words() {
        return Terminal.words();
    }
}
