package org.huanjie.discipline.misconduct.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.account.Independence;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.Exchanges;
import org.huanjie.discipline.misconduct.Exchanges.Said;
import org.huanjie.discipline.misconduct.Exchanges.Way;
import org.huanjie.discipline.misconduct.HandlingLine;
import org.huanjie.discipline.misconduct.HandlingOrgan;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.MisconductAct;
import org.huanjie.discipline.misconduct.MisconductRefusal;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.discipline.misconduct.ReportRows;
import org.huanjie.discipline.misconduct.ReportRows.Taken;
import org.huanjie.discipline.misconduct.UpperOrgans;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 办理举报 — takes the steps of a case for whoever sees it and has the role. A finding changes no candidacy and no result by itself: what follows
 * from it is done by those whose work it is.
 */
@Service
@Transactional
public class CaseSteps {

    /** The most characters of what a step says. */
    public static final int LONGEST = 4000;

    private final ReportRows rows;
    private final FindingRows findings;
    private final Exchanges exchanges;
    private final UpperOrgans upper;
    private final Independence independence;
    private final Ledger ledger;
    private final Clock clock;

    CaseSteps(
            ReportRows rows,
            FindingRows findings,
            Exchanges exchanges,
            UpperOrgans upper,
            Independence independence,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.findings = findings;
        this.exchanges = exchanges;
        this.upper = upper;
        this.independence = independence;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What stands against this person's taking this step, saying this; {@code seen} is the number of steps that their page showed. */
    @Transactional(readOnly = true)
    public List<Reason> against(ReportId id, HandlingStep step, int seen, String words, SignedIn by) {
        var found = rows.find(id);
        var reasons = new ArrayList<Reason>();
        if (found.isEmpty()) {
            reasons.add(MisconductRefusal.NOT_THERE.of());
            return reasons;
        }
        var report = found.get();
        var line = HandlingLine.of(report.state(), step);
        if (line.isEmpty()) {
            reasons.add(MisconductRefusal.NOT_NOW.of(step, report.state()));
        }
        if (line.filter(there -> !there.roles().contains(by.role())).isPresent()) {
            reasons.add(MisconductRefusal.NOT_YOUR_STEP.of());
        }
        if (report.progress().stamp() != seen) {
            reasons.add(MisconductRefusal.MOVED_ON.of());
        }
        if (step.needsWords() && words.isBlank() || words.codePointCount(0, words.length()) > LONGEST) {
            reasons.add(MisconductRefusal.WORDS.of(LONGEST).at("words"));
        }
        reasons.addAll(against(report, step, by));
        return reasons;
    }

    private List<Reason> against(Report report, HandlingStep step, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        switch (step) {
            case ACCEPT -> {
                if (!rows.leads(report)) {
                    reasons.add(MisconductRefusal.NOT_THE_ORGAN.of(report.organ()));
                }
            }
            case PASS_ON -> {
                if (upper.of(report).isEmpty()) {
                    reasons.add(MisconductRefusal.NOBODY_ABOVE.of());
                }
            }
            case MEASURE -> {
                if (Outcomes.nothingFound(report)) {
                    reasons.add(MisconductRefusal.NOTHING_FOLLOWS.of());
                }
            }
            case ANSWER -> {
                if (Outcomes.waitsForMeasure(report)) {
                    reasons.add(MisconductRefusal.MEASURE_FIRST.of());
                }
            }
            case CLOSE -> reasons.addAll(second(report, by));
            case REOPEN -> {
                if (report.words().isEmpty()) {
                    reasons.add(MisconductRefusal.NOTHING_LEFT.of());
                }
            }
            default -> {}
        }
        return reasons;
    }

    private List<Reason> second(Report report, SignedIn by) {
        var asked = report.progress().closingBy();
        if (asked == null) {
            return List.of();
        }
        return asked.equals(by.signInName())
                ? List.of(MisconductRefusal.SECOND_PERSON.of())
                : independence.against(List.of(asked), by);
    }

    /** Takes a step that says no more than words. */
    public Verdict<Report> take(ReportId id, HandlingStep step, int seen, String words, SignedIn by) {
        var reasons = new ArrayList<>(against(id, step, seen, words, by));
        if (step == HandlingStep.FIND || step == HandlingStep.ANSWER) {
            reasons.add(MisconductRefusal.OUTCOME.of());
        }
        return Verdict.unless(reasons, () -> take(rows.find(id).orElseThrow(), step, words.strip(), by));
    }

    /** Writes down what was found; the outcome is the report's from then on. */
    public Verdict<Report> find(ReportId id, int seen, NewFinding said, SignedIn by) {
        var reasons = new ArrayList<>(against(id, HandlingStep.FIND, seen, said.words(), by));
        reasons.addAll(said.faults());
        return Verdict.unless(reasons, () -> {
            var report = rows.find(id).orElseThrow();
            findings.write(report, said, by.signInName());
            return take(report, HandlingStep.FIND, said.words(), by);
        });
    }

    /** Answers whoever reported, and those whom it is about: each in their own words. */
    public Verdict<Report> answer(ReportId id, int seen, String toReporter, String toConcerned, SignedIn by) {
        var reasons = new ArrayList<>(against(id, HandlingStep.ANSWER, seen, toReporter, by));
        if (toConcerned.isBlank() && !findings.subjects(id).isEmpty()) {
            reasons.add(MisconductRefusal.ANSWERS.of().at("concerned"));
        }
        return Verdict.unless(reasons, () -> {
            var report = rows.find(id).orElseThrow();
            say(report, Way.TO_REPORTER, toReporter, by);
            if (!toConcerned.isBlank()) {
                say(report, Way.TO_CONCERNED, toConcerned, by);
            }
            return take(report, HandlingStep.ANSWER, "", by);
        });
    }

    /** Asks whoever reported, or writes down what the person concerned says to it. */
    public Verdict<Nothing> say(ReportId id, Way way, String words, SignedIn by) {
        var report = rows.find(id);
        var reasons = new ArrayList<Reason>();
        if (report.isEmpty()) {
            reasons.add(MisconductRefusal.NOT_THERE.of());
        }
        report.filter(of -> !Outcomes.worksOn(by)).ifPresent(of -> reasons.add(MisconductRefusal.NOT_YOUR_STEP.of()));
        report.filter(of -> of.progress().closedOn() != null)
                .ifPresent(of -> reasons.add(MisconductRefusal.CLOSED.of()));
        if (words.isBlank() || words.codePointCount(0, words.length()) > LONGEST || way == Way.FROM_REPORTER) {
            reasons.add(MisconductRefusal.WORDS.of(LONGEST).at("words"));
        }
        return Verdict.unless(reasons, () -> say(report.orElseThrow(), way, words, by));
    }

    private void say(Report report, Way way, String words, SignedIn by) {
        exchanges.add(report, new Said(way, LocalDate.now(clock), by.signInName(), words.strip()));
    }

    private Report take(Report report, HandlingStep step, String words, SignedIn by) {
        var organ =
                step.goesUp() ? Optional.of(upper.of(report).orElse(report.organ())) : Optional.<HandlingOrgan>empty();
        var taken = rows.take(
                report,
                new Taken(step, organ, upper.dueAfter(step, report), words),
                by.signInName(),
                by.role().name(),
                LocalDate.now(clock));
        ledger.enter(
                new MisconductAct.ReportHandled(report.about(), report.id(), step, taken.state(), by.signInName()));
        return taken;
    }
}
