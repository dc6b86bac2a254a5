package org.huanjie.discipline.misconduct.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.ConductKinds;
import org.huanjie.discipline.misconduct.HandlingOrgan;
import org.huanjie.discipline.misconduct.MisconductRefusal;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.Report.Arrival;
import org.huanjie.discipline.misconduct.Report.Progress;
import org.huanjie.discipline.misconduct.ReportChannel;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.discipline.misconduct.ReportRows;
import org.huanjie.discipline.misconduct.ReportSetting;
import org.huanjie.discipline.misconduct.ReportSettings;
import org.huanjie.discipline.misconduct.ReportState;
import org.huanjie.discipline.misconduct.identity.Reporters;
import org.huanjie.discipline.misconduct.strip.StrippedFile;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 受理登记 — takes a report and makes its key, which is shown this once. Of one without a name nothing is kept but what it says and the day; no
 * entry of the ledger tells when it came.
 */
@Service
@Transactional
public class Filing {

    /** 已登记 — the report, and the key that opens it. */
    public record Filed(ReportId report, ReportKey key) {}

    private final ReportRows rows;
    private final Reporters reporters;
    private final ConductKinds kinds;
    private final ReportSettings settings;
    private final Takings takings;
    private final KeyMarks marks;
    private final Clock clock;

    Filing(
            ReportRows rows,
            Reporters reporters,
            ConductKinds kinds,
            ReportSettings settings,
            Takings takings,
            KeyMarks marks,
            Clock clock) {
        this.rows = rows;
        this.reporters = reporters;
        this.kinds = kinds;
        this.settings = settings;
        this.takings = takings;
        this.marks = marks;
        this.clock = clock;
    }

    /** What a form carries, which is one report however often it is sent. */
    public String sheet() {
        return marks.sheet();
    }

    /** From anybody, by the public page. */
    public Verdict<Filed> file(String division, NewReport said, List<StrippedFile> files) {
        return file(division, said, files, "");
    }

    /** The same, on a sheet: where it came already, and only its answer was lost, it is answered with its key again. */
    public Verdict<Filed> file(String division, NewReport said, List<StrippedFile> files, String sheet) {
        var sent = marks.ofSheet(sheet);
        sent.ifPresent(marks::wait);
        var there = sent.flatMap(marks::opened).flatMap(opened -> rows.find(opened.report()));
        if (there.filter(report -> isThat(report, division, said)).isPresent()) {
            return Verdict.done(new Filed(there.get().id(), sent.get()));
        }
        var reasons = new ArrayList<>(against(said));
        reasons.addAll(takings.against(division, files));
        var key = there.isPresent() ? marks.fresh() : sent.orElseGet(marks::fresh);
        return Verdict.unless(reasons, () -> begin(division, said, ReportChannel.PUBLIC_PAGE, files, null, key));
    }

    private static boolean isThat(Report report, String division, NewReport said) {
        return report.about().equals(division)
                && report.kind().equals(said.kind())
                && report.words().filter(said.words()::equals).isPresent();
    }

    /**
     * What came by telephone, letter or in person, written down by an office; called in the scope of the division and nobody's account, since
     * whoever writes down what concerns their own office does not see it from then on.
     */
    public Verdict<Filed> enter(
            String division, NewReport said, ReportChannel channel, List<StrippedFile> files, SignedIn by) {
        var reasons = new ArrayList<>(Permission.ORGANIZE.against(division, by));
        reasons.addAll(against(said));
        if (channel == ReportChannel.PUBLIC_PAGE) {
            reasons.add(MisconductRefusal.CHANNEL.of().at("channel"));
        }
        reasons.addAll(takings.againstOfOffice(division, files));
        return Verdict.unless(reasons, () -> begin(division, said, channel, files, by.signInName(), marks.fresh()));
    }

    private List<Reason> against(NewReport said) {
        var reasons = new ArrayList<>(said.faults());
        if (kinds.find(said.kind()).isEmpty()) {
            reasons.add(MisconductRefusal.KIND.of().at("kind"));
        }
        return reasons;
    }

    private Filed begin(
            String division,
            NewReport said,
            ReportChannel channel,
            List<StrippedFile> files,
            @Nullable String by,
            ReportKey key) {
        var today = LocalDate.now(clock);
        var due = settings.due(division, ReportSetting.ACCEPT_DAYS, today).orElse(null);
        var report = new Report(
                marks.freshId(),
                division,
                new Arrival(channel, today, said.name().unnamed(), by),
                said.kind(),
                HandlingOrgan.first(division, said.concerned()),
                new Progress(ReportState.RECEIVED, 0, today, due, null, null, null, null),
                said.retaliationOf(),
                Optional.of(said.words()));
        rows.add(report, marks.of(key));
        if (!said.name().unnamed()) {
            reporters.add(report, said.name());
        }
        takings.keep(report, files, today, by);
        return new Filed(report.id(), key);
    }
}
