package org.huanjie.objection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.account.Looks;
import org.huanjie.access.who.SignedIn;
import org.huanjie.objection.Objection;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.objection.Objections;
import org.huanjie.objection.web.ObjectionForm.Sent;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.springframework.stereotype.Component;

/** 异议办理 — objections as those see them who answer: each look at one is recorded, and each answer asks first. */
@Component
public class ObjectionDesk {

    private final Looks looks;
    private final Clock clock;

    ObjectionDesk(Looks looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    /** The part of a page with these, which are at most one more than a page holds. */
    public ObjectionsPage.Part part(
            String name, List<Objection> found, List<ObjectionForm> forms, String home, Reader reader) {
        return new ObjectionsPage.Part(
                name,
                found.stream()
                        .limit(Objections.PAGE)
                        .map(of -> looked(of, home, reader))
                        .toList(),
                forms,
                found.size() > Objections.PAGE);
    }

    /** 读者 — who reads the page, in which words, and which of its forms came back. */
    public record Reader(SignedIn who, Words words, Sent sent) {}

    /** Who objected and how to reach them is personal: each look is recorded. */
    private ObjectionCard looked(Objection of, String home, Reader reader) {
        if (!of.forgotten()) {
            looks.record(
                    reader.who(),
                    of.village(),
                    of.id(),
                    of.subject().kept(),
                    reader.words().of("objection.look"));
        }
        return card(of, home, reader);
    }

    private ObjectionCard card(Objection of, String home, Reader reader) {
        var words = reader.words();
        return new ObjectionCard(
                of.id().toString(),
                of.subject(),
                of.forgotten() ? words.of("objection.forgotten") : of.name(),
                state(of, words),
                facts(of, words),
                of.text(),
                of.decision().map(Objection.Decision::answer).orElse(""),
                Optional.of(of)
                        .filter(one -> one.decision().isEmpty() && one.organ().isOf(reader.who()))
                        .map(one -> answering(one, home, reader)));
    }

    private ObjectionCard.State state(Objection of, Words words) {
        if (of.overdue(LocalDate.now(clock))) {
            return new ObjectionCard.State("stop", words.of("objection.overdue"));
        }
        return of.decision()
                .map(decision -> new ObjectionCard.State("done", outcome(of.subject(), decision.upheld(), words)))
                .orElseGet(() -> new ObjectionCard.State("wait", words.of("objection.waiting")));
    }

    private static List<String> facts(Objection of, Words words) {
        var facts = new ArrayList<>(List.of(
                Wording.of(words, of.subject()),
                words.of("objection.received", Wording.of(words, of.receivedAt())),
                words.of("objection.channel." + of.channel()),
                Wording.of(words, of.organ()),
                due(of, words)));
        of.contact().ifPresent(facts::add);
        return facts;
    }

    private static ObjectionCard.Answering answering(Objection of, String home, Reader reader) {
        var address = home + "/" + of.id();
        return new ObjectionCard.Answering(
                address,
                of.subject() == ObjectionSubject.RESULT && of.dueOn().isEmpty(),
                Stream.of(true, false)
                        .map(upheld -> new Option(
                                Boolean.toString(upheld), outcome(of.subject(), upheld, reader.words()), false))
                        .toList(),
                reader.sent().in(address + "/due", "d-" + of.id() + "-", reader.words()),
                reader.sent().in(address + "/decide", "a-" + of.id() + "-", reader.words()));
    }

    /** By when it is answered. */
    static String due(Objection of, Words words) {
        return of.dueOn()
                .map(day -> words.of("objection.due.by", Wording.of(words, day)))
                .orElseGet(() -> words.of(
                        of.subject() == ObjectionSubject.RULING ? "objection.due.ruling" : "objection.due.unset"));
    }

    static String outcome(ObjectionSubject subject, boolean upheld, Words words) {
        return words.of((upheld ? "objection.upheld." : "objection.dismissed.") + subject);
    }

    /** What stands before an answer, which is given once. */
    public static ConfirmPage confirming(
            Objection of, boolean upheld, String answer, ConfirmPage.Back back, Words words) {
        var subject = of.subject();
        return ConfirmPage.asks(
                        words.of("objection.confirm.title", of.name()),
                        back.href() + "/" + of.id() + "/decide",
                        words.of("objection.decide"),
                        back)
                .fact(words.of("objection.text." + subject), of.text())
                .fact(words.of("objection.outcome"), outcome(subject, upheld, words))
                .fact(words.of("objection.answer." + subject), answer.strip())
                .follows(words.of("objection.confirm.once"))
                .follows(words.of("objection.then." + subject))
                .hidden("upheld", Boolean.toString(upheld))
                .hidden("answer", answer)
                .page();
    }

    /** Where one page of a list leads to the one before and the one after; with the papers of an inquiry that has led to it. */
    public static ObjectionsPage page(
            ObjectionsPage.Heading heading,
            List<ObjectionsPage.Part> parts,
            Turn turn,
            Sent sent,
            Words words,
            Optional<Crumb> foot,
            List<Crumb> papers) {
        return new ObjectionsPage(
                heading,
                parts,
                Reason.said(words, sent.reasons()),
                papers,
                foot,
                turn.number() > 0 ? Optional.of(turn.page(turn.number() - 1)) : Optional.empty(),
                parts.stream().anyMatch(ObjectionsPage.Part::more)
                        ? Optional.of(turn.page(turn.number() + 1))
                        : Optional.empty());
    }

    /** 翻页 — which page of the list at this address. */
    public record Turn(String home, int number) {

        String page(int other) {
            return home + "?page=" + other;
        }
    }
}
