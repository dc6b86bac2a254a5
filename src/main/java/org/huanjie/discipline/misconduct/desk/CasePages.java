package org.huanjie.discipline.misconduct.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.ConductKinds;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.handling.Cases.Whole;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Elections;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 案卷页的内容. */
@Component
class CasePages {

    private final Divisions divisions;
    private final ConductKinds kinds;
    private final CaseActs acts;
    private final CaseParts parts;
    private final ValidityFindings validity;
    private final Elections elections;
    private final Clock clock;

    CasePages(
            Divisions divisions,
            ConductKinds kinds,
            CaseActs acts,
            CaseParts parts,
            ValidityFindings validity,
            Elections elections,
            Clock clock) {
        this.divisions = divisions;
        this.kinds = kinds;
        this.acts = acts;
        this.parts = parts;
        this.validity = validity;
        this.elections = elections;
        this.clock = clock;
    }

    CasePage of(Whole whole, SignedIn who, Form form, List<Reason.Said> refused, Words words) {
        var report = whole.report();
        return new CasePage(
                place(report),
                CaseAddress.of(report),
                report.progress().stamp(),
                head(report, words),
                parts.of(whole, words),
                acts.of(whole, who, words),
                papers(whole, words),
                onward(whole, who, words),
                form,
                refused);
    }

    String place(Report report) {
        return divisions.find(report.about()).map(Division::name).orElse(report.about());
    }

    String kind(Report report, Words words) {
        return kinds.find(report.kind()).map(kind -> kind.in(words.locale())).orElse("");
    }

    private CasePage.Head head(Report report, Words words) {
        boolean late = report.overdue(LocalDate.now(clock));
        return new CasePage.Head(
                kind(report, words),
                late ? "stop" : report.progress().closedOn() == null ? "wait" : "done",
                Wording.of(words, report.state()),
                facts(report, words),
                report.words().orElseGet(() -> words.of("discipline.report-case.gone")));
    }

    List<String> facts(Report report, Words words) {
        var facts = new ArrayList<String>();
        facts.add(words.of(
                "discipline.own-case.received",
                Wording.of(words, report.arrival().on())));
        facts.add(Wording.of(words, report.arrival().channel()));
        facts.add(words.of(
                report.arrival().unnamed() ? "discipline.report-case.unnamed" : "discipline.report-case.named"));
        facts.add(words.of("discipline.own-case.organ", Wording.of(words, report.organ())));
        report.dueOn()
                .map(day -> words.of("discipline.own-case.due", Wording.of(words, day)))
                .ifPresent(facts::add);
        Optional.ofNullable(report.progress().raisedOn())
                .map(day -> words.of("discipline.report-case.raised", Wording.of(words, day)))
                .ifPresent(facts::add);
        report.outcome()
                .map(outcome -> words.of("discipline.own-case.outcome", Wording.of(words, outcome)))
                .ifPresent(facts::add);
        return facts;
    }

    private static List<CasePage.Link> papers(Whole whole, Words words) {
        var home = CaseAddress.of(whole.report());
        var links = new ArrayList<CasePage.Link>();
        whole.files()
                .forEach(file -> links.add(new CasePage.Link(
                        words.of(
                                "discipline.report-case.file",
                                file.number(),
                                file.type().toLowerCase(Locale.ROOT)),
                        home + "/files/" + file.number())));
        CasePaper.of(whole)
                .forEach(paper -> links.add(new CasePage.Link(Wording.of(words, paper), home + "/papers/" + paper)));
        return links;
    }

    // a finding on validity leads to where the count is found void and to the objections, each with its papers; nothing
    // follows by itself
    private List<CasePage.Link> onward(Whole whole, SignedIn who, Words words) {
        var report = whole.report();
        boolean held = elections.find(report.about(), Body.VILLAGERS_COMMITTEE).isPresent();
        return validity.last(report, whole.findings()).flatMap(validity::rule).stream()
                .filter(rule -> held && Permission.ORGANIZE.isOf(who, report.about()))
                .flatMap(rule -> Stream.of(
                        onward(report, "voiding", words.of("discipline.report-case.onward", rule)),
                        onward(report, "objections", words.of("discipline.report-case.onward.objection"))))
                .toList();
    }

    private static CasePage.Link onward(Report report, String page, String word) {
        return new CasePage.Link(word, "/villages/" + report.about() + "/" + page + "?finding=" + report.id());
    }
}
