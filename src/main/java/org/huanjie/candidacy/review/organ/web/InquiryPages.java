package org.huanjie.candidacy.review.organ.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huanjie.access.account.Export;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.organ.Hit;
import org.huanjie.candidacy.review.organ.Inquiries;
import org.huanjie.candidacy.review.organ.Inquiry;
import org.huanjie.candidacy.review.organ.OrganDesks;
import org.huanjie.candidacy.review.organ.PeopleAsked;
import org.huanjie.candidacy.review.organ.batch.SheetExports;
import org.huanjie.candidacy.review.rules.Criterion;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.election.web.Where;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 部门工作台的组成 — what an organ is shown: as much of a person as it needs, and nothing else of a review. */
@Component
class InquiryPages {

    private static final int MOST = 300;

    private final Inquiries inquiries;
    private final OrganDesks desks;
    private final SheetExports exports;
    private final PeopleAsked people;
    private final Where where;
    private final Clock clock;

    InquiryPages(
            Inquiries inquiries, OrganDesks desks, SheetExports exports, PeopleAsked people, Where where, Clock clock) {
        this.inquiries = inquiries;
        this.desks = desks;
        this.exports = exports;
        this.people = people;
        this.where = where;
        this.clock = clock;
    }

    OrganDeskPage desk(SignedIn who, List<Reason> refused, Words words) {
        var queue = inquiries.queue(who);
        var today = LocalDate.now(clock);
        var open = (int) queue.stream().filter(Inquiry::open).count();
        var answered = (int) queue.stream().filter(Inquiry::answered).count();
        return new OrganDeskPage(
                desks.called(who, words),
                queue.stream().limit(MOST).map(inquiry -> line(inquiry, today, words)).toList(),
                new OrganDeskPage.Sum(
                        open,
                        answered,
                        (int) queue.stream().filter(inquiry -> inquiry.late(today)).count(),
                        queue.size() - open - answered),
                export(exports.last(who), words),
                Form.refused(Map.of(), Reason.said(words, refused)));
    }

    private static OrganDeskPage.SheetState export(Optional<Export> last, Words words) {
        return last.map(export -> new OrganDeskPage.SheetState(
                        export.waits()
                                ? words.of("candidacy.batch.sheet.waits", export.people(), Wording.of(words, export.askedAt()))
                                : words.of("candidacy.batch.sheet.ready", export.people(), String.valueOf(export.settledBy())),
                        !export.waits(),
                        false))
                .orElseGet(() -> new OrganDeskPage.SheetState("", false, true));
    }

    InquiryPage inquiry(Inquiry of, String number, Form form, Words words) {
        var hits = inquiries.hits(of.id());
        var asked = inquiries.competence(of);
        return new InquiryPage(
                path(of),
                List.of(new Crumb(words.of("candidacy.inquiry.desk"), OrganController.PATH)),
                of.name(),
                facts(of, words),
                number,
                state(of, words),
                of.open(),
                IntStream.range(0, asked.size())
                        .mapToObj(n -> item(n, asked.get(n), of, hits, words))
                        .toList(),
                form);
    }

    /** Asks once more before an answer is given, since it is given once. */
    ConfirmPage asks(Inquiry of, List<Hit> hits, Map<String, String> typed, Words words) {
        var page = ConfirmPage.asks(
                words.of("candidacy.inquiry.ask", of.name()),
                path(of),
                words.of("candidacy.inquiry.ask.button"),
                new ConfirmPage.Back(words.of("candidacy.inquiry.ask.back"), path(of)));
        page.fact(words.of("candidacy.inquiry.village"), where.name(of.village()));
        inquiries.competence(of).forEach(criterion ->
                page.fact(criterion.text(words.chinese()), said(criterion, hits, words)));
        typed.forEach(page::hidden);
        return page.follows(words.of("candidacy.inquiry.ask.follows")).page();
    }

    static String path(Inquiry of) {
        return OrganController.PATH + "/" + of.id();
    }

    private OrganDeskPage.Line line(Inquiry of, LocalDate today, Words words) {
        return new OrganDeskPage.Line(
                path(of),
                of.name(),
                words.of("candidacy.sex." + of.sex()),
                where.name(of.village()),
                state(of, words),
                !of.open(),
                of.late(today));
    }

    private String facts(Inquiry of, Words words) {
        var known = words.of("candidacy.inquiry.facts", words.of("candidacy.sex." + of.sex()), where.name(of.village()));
        var born = people.birthYear(of);
        return born.isPresent()
                ? words.of("candidacy.inquiry.born", known, Integer.toString(born.getAsInt()))
                : known;
    }

    private static String state(Inquiry of, Words words) {
        return of.answered() || of.open() ? when(of, words) : words.of("candidacy.inquiry.ended");
    }

    private static String when(Inquiry of, Words words) {
        var answered = of.answeredOn();
        var channel = of.channel();
        return answered == null || channel == null
                ? words.of("candidacy.inquiry.due", Wording.of(words, of.dueOn()))
                : words.of("candidacy.inquiry.answered-on", Wording.of(words, answered), Wording.of(words, channel));
    }

    private static InquiryPage.Item item(int n, Criterion criterion, Inquiry of, List<Hit> hits, Words words) {
        return new InquiryPage.Item(
                n,
                criterion.text(words.chinese()),
                words.of(
                        "candidacy.inquiry.about",
                        Wording.of(words, criterion.force()),
                        Wording.of(words, criterion.evidence()),
                        Wording.of(words, criterion.lasting())),
                kinds(criterion, words),
                criterion.lasting().ends(),
                of.answered() ? said(criterion, hits, words) : "");
    }

    private static List<Option> kinds(Criterion criterion, Words words) {
        return criterion.evidence().size() == 1
                ? List.of()
                : criterion.evidence().stream()
                        .map(kind -> new Option(kind.name(), Wording.of(words, kind), false))
                        .toList();
    }

    private static String said(Criterion criterion, List<Hit> hits, Words words) {
        return hits.stream()
                .filter(hit -> hit.criterion().equals(criterion.id()))
                .map(hit -> found(hit.proof(), words))
                .findFirst()
                .orElseGet(() -> words.of("candidacy.inquiry.none"));
    }

    private static String found(FindingProof proof, Words words) {
        var kind = proof.kind();
        var number = Objects.requireNonNullElse(proof.document(), "");
        var on = proof.documentOn();
        var day = on == null ? "" : Wording.of(words, on);
        var ends = proof.windowEnds();
        var document = kind == null
                ? words.of("candidacy.inquiry.found", number, day)
                : words.of("candidacy.inquiry.found-of", number, day, Wording.of(words, kind));
        return ends == null ? document : words.of("candidacy.inquiry.until", document, Wording.of(words, ends));
    }
}
