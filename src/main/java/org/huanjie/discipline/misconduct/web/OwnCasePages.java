package org.huanjie.discipline.misconduct.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huanjie.discipline.misconduct.ConductKinds;
import org.huanjie.discipline.misconduct.Exchanges;
import org.huanjie.discipline.misconduct.HandlingLine;
import org.huanjie.discipline.misconduct.HandlingStep;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportState;
import org.huanjie.discipline.misconduct.filing.OwnCase;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 本人举报页的内容. */
@Component
class OwnCasePages {

    private final ReportWords said;
    private final ConductKinds kinds;

    OwnCasePages(ReportWords said, ConductKinds kinds) {
        this.said = said;
        this.kinds = kinds;
    }

    OwnCasePage of(OwnCase own, String key, Optional<String> notice, Form form, Words words) {
        var report = own.report();
        return new OwnCasePage(
                said.place(report.about()).name(),
                key,
                state(report, words),
                facts(own, words),
                own.said().stream().map(one -> said(one, words)).toList(),
                report.state() != ReportState.CLOSED,
                HandlingLine.of(report.state(), HandlingStep.APPEAL).isPresent(),
                said.lines(report.about(), words),
                notice,
                form);
    }

    private static OwnCasePage.State state(Report report, Words words) {
        boolean closed = report.state() == ReportState.CLOSED;
        var next = words.of("discipline.own-case.next." + report.state());
        return new OwnCasePage.State(closed ? "done" : "wait", Wording.of(words, report.state()), next);
    }

    private List<String> facts(OwnCase own, Words words) {
        var report = own.report();
        var facts = new ArrayList<String>();
        facts.add(words.of(
                "discipline.own-case.received",
                Wording.of(words, report.arrival().on())));
        kinds.find(report.kind()).map(kind -> kind.in(words.locale())).ifPresent(facts::add);
        facts.add(words.of("discipline.own-case.organ", Wording.of(words, report.organ())));
        report.dueOn()
                .map(day -> words.of("discipline.own-case.due", Wording.of(words, day)))
                .ifPresent(facts::add);
        report.outcome()
                .map(outcome -> words.of("discipline.own-case.outcome", Wording.of(words, outcome)))
                .ifPresent(facts::add);
        if (own.files() > 0) {
            facts.add(words.of("discipline.own-case.files", own.files()));
        }
        return facts;
    }

    private static OwnCasePage.Said said(Exchanges.Said one, Words words) {
        boolean own = one.way() == Exchanges.Way.FROM_REPORTER;
        var head = words.of(
                "discipline.own-case.said."
                        + one.way().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Wording.of(words, one.on()));
        return new OwnCasePage.Said(own, head, one.words());
    }
}
