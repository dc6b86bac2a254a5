package org.huanjie.discipline.misconduct.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.discipline.misconduct.Exchanges;
import org.huanjie.discipline.misconduct.Exchanges.Said;
import org.huanjie.discipline.misconduct.Exchanges.Way;
import org.huanjie.discipline.misconduct.HandlingLine;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.MisconductRefusal;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportRows;
import org.huanjie.discipline.misconduct.ReportRows.Taken;
import org.huanjie.discipline.misconduct.ReportState;
import org.huanjie.discipline.misconduct.UpperOrgans;
import org.huanjie.discipline.misconduct.strip.StrippedFile;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Service;

/** 凭码办理 — with the key alone one reads how far a report is, adds to it, and appeals; no address, account or hour is kept of it. */
@Service
public class OwnCases {

    /** Who the record names where somebody comes with a key. */
    static final String REPORTER = "reporter";

    private final KeyMarks marks;
    private final ReportRows rows;
    private final Exchanges exchanges;
    private final ReportFiles files;
    private final Takings takings;
    private final UpperOrgans upper;
    private final KeyDoor door;

    OwnCases(
            KeyMarks marks,
            ReportRows rows,
            Exchanges exchanges,
            ReportFiles files,
            Takings takings,
            UpperOrgans upper,
            KeyDoor door) {
        this.marks = marks;
        this.rows = rows;
        this.exchanges = exchanges;
        this.files = files;
        this.takings = takings;
        this.upper = upper;
        this.door = door;
    }

    /** What this key, as it was typed, opens; a key that nobody has and one that is over are answered alike. */
    public Verdict<OwnCase> open(String typed, String line) {
        return within(typed, line, report -> Verdict.done(seen(report)));
    }

    /** Words and files more. */
    public Verdict<OwnCase> add(String typed, String line, String words, List<StrippedFile> brought) {
        return within(typed, line, report -> {
            var said = words.strip();
            var reasons = new ArrayList<Reason>();
            if (said.isEmpty() && brought.isEmpty() || NewReport.longer(said)) {
                reasons.add(MisconductRefusal.WORDS.of(NewReport.LONGEST).at("words"));
            }
            reasons.addAll(closed(report));
            reasons.addAll(takings.against(report.about(), brought));
            return Verdict.unless(reasons, () -> {
                if (!said.isEmpty()) {
                    exchanges.add(report, new Said(Way.FROM_REPORTER, door.today(), null, said));
                }
                takings.keep(report, brought, door.today(), null);
                return seen(report);
            });
        });
    }

    /** Asks that somebody else looks at what was decided. */
    public Verdict<OwnCase> appeal(String typed, String line, String words) {
        return within(typed, line, report -> {
            var said = words.strip();
            var reasons = new ArrayList<Reason>();
            if (said.isEmpty() || NewReport.longer(said)) {
                reasons.add(MisconductRefusal.WORDS.of(NewReport.LONGEST).at("words"));
            }
            if (HandlingLine.of(report.state(), HandlingStep.APPEAL).isEmpty()) {
                reasons.add(MisconductRefusal.NOT_NOW.of(HandlingStep.APPEAL, report.state()));
            }
            return Verdict.unless(reasons, () -> {
                exchanges.add(report, new Said(Way.FROM_REPORTER, door.today(), null, said));
                var organ = upper.of(report).orElse(report.organ());
                var taken = new Taken(
                        HandlingStep.APPEAL, Optional.of(organ), upper.dueAfter(HandlingStep.APPEAL, report), said);
                return seen(rows.take(report, taken, REPORTER, REPORTER, door.today()));
            });
        });
    }

    private static List<Reason> closed(Report report) {
        return report.state() == ReportState.CLOSED ? List.of(MisconductRefusal.CLOSED.of()) : List.of();
    }

    private OwnCase seen(Report report) {
        var told = exchanges.of(report.id()).stream()
                .filter(said -> said.way() == Way.FROM_REPORTER || said.way() == Way.TO_REPORTER)
                .toList();
        return new OwnCase(report, told, files.of(report.id()).size());
    }

    private Verdict<OwnCase> within(String typed, String line, Opening opening) {
        if (!door.mayGuess(line)) {
            return Verdict.refused(MisconductRefusal.TOO_OFTEN.of());
        }
        var opened = door.within(() -> marks.opened(ReportKey.typed(typed)));
        if (opened.isEmpty()) {
            door.missed(line);
            return Verdict.refused(MisconductRefusal.NO_KEY.of().at("key"));
        }
        return Scope.of(opened.get().about())
                .call(() -> door.within(
                        () -> opening.at(rows.find(opened.get().report()).orElseThrow())));
    }

    /** 开件 — what is done with a report that a key opens. */
    private interface Opening {
        Verdict<OwnCase> at(Report report);
    }
}
