package org.huanjie.discipline.misconduct;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.region.DivisionCode;
import org.springframework.stereotype.Component;

/** 上级机关 — to whom a report goes next, and by when the next thing about it is due. */
@Component
public class UpperOrgans {

    private final ReportSettings settings;
    private final Clock clock;

    UpperOrgans(ReportSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The organ above; none where nobody is named beside the county's office, or where it is there already. */
    public Optional<HandlingOrgan> of(Report report) {
        return report.organ().above().filter(organ -> organ != HandlingOrgan.BESIDE || isNamed(report));
    }

    /** By when something is due once this step is taken: a new term begins with a new organ, with acceptance and with an inquiry reopened. */
    public Optional<LocalDate> dueAfter(HandlingStep step, Report report) {
        var today = LocalDate.now(clock);
        return switch (step) {
            case PASS_ON, APPEAL -> settings.due(report.about(), ReportSetting.ACCEPT_DAYS, today);
            case ACCEPT, REOPEN -> settings.due(report.about(), ReportSetting.HANDLE_DAYS, today);
            case ESCALATE ->
                settings.due(
                        report.about(),
                        report.state().waits() || report.state() == ReportState.APPEALED
                                ? ReportSetting.ACCEPT_DAYS
                                : ReportSetting.HANDLE_DAYS,
                        today);
            case UPHOLD, ANSWER, CLOSE -> Optional.empty();
            case INQUIRE, NOTE, FIND, MEASURE, APPLY_TO_CLOSE, RETURN -> report.dueOn();
        };
    }

    private boolean isNamed(Report report) {
        return !settings.beside(new DivisionCode(report.about()).county().digits())
                .isEmpty();
    }
}
