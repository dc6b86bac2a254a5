package org.huanjie.discipline.misconduct.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.discipline.misconduct.handling.Cases;
import org.huanjie.discipline.misconduct.handling.Cases.Whole;
import org.huanjie.discipline.misconduct.handling.KnownPerson;
import org.huanjie.discipline.misconduct.handling.NewSubject;
import org.huanjie.discipline.misconduct.handling.Subject;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 案卷之桌 — what the handlers of a case share: the case of the address, and its page. */
@Component
class CaseDesk {

    private final Cases cases;
    private final CasePages pages;
    private final Frames frames;

    CaseDesk(Cases cases, CasePages pages, Frames frames) {
        this.cases = cases;
        this.pages = pages;
        this.frames = frames;
    }

    Words words(HttpServletRequest request) {
        return frames.words(request);
    }

    /** The case of the address, where it is there for whoever asks. */
    Report report(String division, String id) {
        return ReportId.of(id)
                .flatMap(cases::find)
                .filter(report -> report.about().equals(division))
                .orElseThrow(NoSuchPage::new);
    }

    private boolean isStill(Report report) {
        return cases.find(report.id()).isPresent();
    }

    /** The whole of it; the look is on record. */
    Whole whole(Report report, SignedIn who, HttpServletRequest request) {
        return cases.look(report.id(), words(request).of("discipline.report-case.look"), who)
                .orElseThrow(NoSuchPage::new);
    }

    /** Those of the report whose keys a form sent. */
    List<Subject> subjects(Report report, List<String> keys) {
        return cases.subjects(report.id()).stream()
                .filter(subject -> keys.contains(subject.id().toString()))
                .toList();
    }

    CasePage page(CaseVisit visit, Form form, List<Reason> refused) {
        var words = words(visit.request());
        return pages.of(
                whole(visit.report(), visit.who(), visit.request()),
                visit.who(),
                form,
                Reason.said(words, refused),
                words);
    }

    /** The page with what was typed, and what is wrong with it. */
    CasePage page(CaseVisit visit, List<Reason> refused) {
        return page(visit, visit.typed().form(refused, words(visit.request())), refused);
    }

    /** Whoever passed it on, or wrote down their own office, has it no more. */
    Answer answer(CaseVisit visit, Verdict<?> done) {
        return done.answer(
                any -> Redirect.to(
                        isStill(visit.report()) ? CaseAddress.of(visit.report()) : CaseAddress.HOME,
                        "discipline.report-case.done"),
                reasons -> page(visit, reasons));
    }

    /** Those who bear the name that was typed, to be picked from; nothing of it is in an address. */
    SubjectPickPage pick(CaseVisit visit, NewSubject said, List<KnownPerson> fitting, String nobody) {
        var words = words(visit.request());
        return new SubjectPickPage(
                pages.place(visit.report()),
                CaseAddress.of(visit.report()),
                said.name(),
                said.office().name(),
                Stream.concat(
                                fitting.stream()
                                        .map(person -> new Option(
                                                person.number(),
                                                words.of(
                                                        "discipline.subject-pick.person",
                                                        person.name(),
                                                        Wording.of(words, person.as()),
                                                        Wording.of(words, person.of())),
                                                false)),
                                Stream.of(new Option(
                                        nobody, words.of("discipline.subject-pick.nobody", said.name()), false)))
                        .toList());
    }
}
