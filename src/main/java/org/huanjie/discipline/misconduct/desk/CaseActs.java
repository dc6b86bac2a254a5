package org.huanjie.discipline.misconduct.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.ConcernedOffice;
import org.huanjie.discipline.misconduct.ConductKinds;
import org.huanjie.discipline.misconduct.FindingOutcome;
import org.huanjie.discipline.misconduct.HandlingLine;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.ReportState;
import org.huanjie.discipline.misconduct.handling.Cases.Whole;
import org.huanjie.discipline.misconduct.handling.Concerned;
import org.huanjie.discipline.misconduct.identity.Reporters;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.springframework.stereotype.Component;

/** 可办事项 — what the state table lets somebody do with a case now. */
@Component
class CaseActs {

    private static final List<HandlingStep> OF_THEIR_OWN =
            List.of(HandlingStep.FIND, HandlingStep.ANSWER, HandlingStep.CLOSE, HandlingStep.ESCALATE);

    private final ConductKinds kinds;
    private final Concerned concerned;
    private final Reporters reporters;
    private final CaseNames names;
    private final Clock clock;

    CaseActs(ConductKinds kinds, Concerned concerned, Reporters reporters, CaseNames names, Clock clock) {
        this.kinds = kinds;
        this.concerned = concerned;
        this.reporters = reporters;
        this.names = names;
        this.clock = clock;
    }

    CasePage.Acts of(Whole whole, SignedIn who, Words words) {
        var report = whole.report();
        var state = report.state();
        boolean finds = HandlingLine.allows(state, HandlingStep.FIND, who.role());
        boolean open = state != ReportState.CLOSED;
        return new CasePage.Acts(
                Stream.of(HandlingStep.values())
                        .filter(step -> !OF_THEIR_OWN.contains(step))
                        .filter(step -> HandlingLine.allows(state, step, who.role()))
                        .map(step -> new Option(step.name(), Wording.of(words, step), false))
                        .toList(),
                finds ? options(FindingOutcome.values(), words) : List.of(),
                finds ? conduct(whole, words) : List.of(),
                finds ? subjects(whole) : List.of(),
                HandlingLine.allows(state, HandlingStep.ANSWER, who.role()),
                HandlingLine.allows(state, HandlingStep.CLOSE, who.role()),
                open && HandlingLine.roles(HandlingStep.INQUIRE).contains(who.role()),
                !report.arrival().unnamed() && reporters.isNamed(report.id()),
                open ? people(whole, words) : List.of(),
                options(ConcernedOffice.values(), words));
    }

    private List<Option> conduct(Whole whole, Words words) {
        return kinds.on(LocalDate.now(clock)).stream()
                .map(kind -> new Option(
                        kind.conduct().toString(),
                        kind.in(words.locale()),
                        kind.conduct().equals(whole.report().kind())))
                .toList();
    }

    private static List<Option> subjects(Whole whole) {
        return whole.subjects().stream()
                .map(subject -> new Option(subject.id().toString(), subject.name(), false))
                .toList();
    }

    private List<Option> people(Whole whole, Words words) {
        return names.options(
                concerned.candidates(whole.report()).stream()
                        .filter(account -> !whole.people().contains(account.signInName()))
                        .toList(),
                words);
    }

    static <E extends Enum<E> & org.huanjie.shell.Worded> List<Option> options(E[] values, Words words) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), Wording.of(words, value), false))
                .toList();
    }
}
