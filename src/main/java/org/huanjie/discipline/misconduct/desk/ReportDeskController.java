package org.huanjie.discipline.misconduct.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.AllowedHandling;
import org.huanjie.discipline.misconduct.ConductKinds;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.handling.Cases;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 举报办理入口 — the queue of whoever handles reports. */
@Controller
class ReportDeskController {

    private final Cases cases;
    private final ConductKinds kinds;
    private final Divisions divisions;
    private final Frames frames;
    private final Clock clock;

    ReportDeskController(Cases cases, ConductKinds kinds, Divisions divisions, Frames frames, Clock clock) {
        this.cases = cases;
        this.kinds = kinds;
        this.divisions = divisions;
        this.frames = frames;
        this.clock = clock;
    }

    @AllowedHandling({HandlingStep.INQUIRE, HandlingStep.ACCEPT})
    @GetMapping(CaseAddress.HOME)
    Answer queue(@RequestParam(defaultValue = "0") int page, SignedIn who, HttpServletRequest request) {
        var words = frames.words(request);
        int shown = Math.max(0, page);
        var found = cases.mine(shown);
        var home = CaseAddress.HOME;
        return new ReportDeskPage(
                found.stream()
                        .limit(Cases.PAGE)
                        .map(report -> line(report, words))
                        .toList(),
                Optional.of(home + "/" + who.division() + "/new").filter(href -> Permission.ORGANIZE.isOf(who)),
                settings(who, words),
                shown > 0 ? Optional.of(home + "?page=" + (shown - 1)) : Optional.empty(),
                found.size() > Cases.PAGE ? Optional.of(home + "?page=" + (shown + 1)) : Optional.empty());
    }

    // a county sets days and telephones, a town its own telephone
    private static Optional<Crumb> settings(SignedIn who, Words words) {
        var code = new DivisionCode(who.division());
        if (Permission.SEE_OFFICE.isOf(who)) {
            return Optional.of(new Crumb(
                    words.of("discipline.report-settings.title"), "/counties/" + code.county() + "/reports"));
        }
        return Permission.ORGANIZE.isOf(who) && code.level() == Level.TOWN
                ? Optional.of(new Crumb(words.of("discipline.hotline.title"), "/towns/" + code + "/hotline"))
                : Optional.empty();
    }

    private ReportDeskPage.Line line(Report report, Words words) {
        boolean late = report.overdue(LocalDate.now(clock));
        return new ReportDeskPage.Line(
                CaseAddress.of(report),
                divisions.find(report.about()).map(Division::name).orElse(report.about()),
                kinds.find(report.kind()).map(kind -> kind.in(words.locale())).orElse(""),
                Wording.of(words, report.arrival().on()),
                late ? "stop" : report.progress().closedOn() == null ? "wait" : "done",
                Wording.of(words, report.state()),
                report.dueOn()
                        .map(day -> words.of(
                                late ? "discipline.report-desk.late" : "discipline.report-desk.due",
                                Wording.of(words, day)))
                        .orElse(""));
    }
}
