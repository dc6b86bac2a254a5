package org.huanjie.problem.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemState;
import org.huanjie.problem.Risk;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.kind.ProblemKinds;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Worded;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.jspecify.annotations.Nullable;

/** 清单用语 — what the pages of the lists say, in the reader's language. */
public record SituationWords(Words words, Clock clock, ProblemKinds kinds) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    String of(String key, Object... arguments) {
        return words.of("situation." + key, arguments);
    }

    String name(Worded worded) {
        return words.of(worded.key());
    }

    /** What the kind of a problem was called when it was registered. */
    String kind(Problem problem) {
        return kinds.of(problem.village())
                .at(problem.kind().code(), problem.registeredAt())
                .text(words);
    }

    /** The kinds that a form of this division offers. */
    public List<Option> kinds(String division, @Nullable ProblemKind chosen) {
        return ProblemKinds.options(kinds.of(division).open(), chosen, words);
    }

    String minute(OffsetDateTime at) {
        return MINUTE.format(at.atZoneSameInstant(clock.getZone()));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    /** The colour of a risk; its word always stands beside it. */
    public static String look(Risk risk) {
        return switch (risk) {
            case RED -> "stop";
            case YELLOW -> "wait";
            case BLUE -> "";
        };
    }

    static String look(ProblemState state) {
        return switch (state) {
            case CLOSED -> "done";
            case APPLIED -> "wait";
            case RETURNED, REOPENED -> "stop";
            case REGISTERED, ASSIGNED, WORKING -> "";
        };
    }

    public List<Reason.Said> grounds(List<Reason> reasons) {
        return Reason.said(words, reasons);
    }

    public <E extends Enum<E> & Worded> List<Option> options(E[] all, @Nullable E chosen) {
        return Arrays.stream(all)
                .map(one -> new Option(one.name(), name(one), one == chosen))
                .toList();
    }
}
