package org.huanjie.roll.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.objection.Objection;
import org.huanjie.objection.ObjectionOrgan;
import org.huanjie.objection.ObjectionRefusal;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.objection.Objections;
import org.huanjie.objection.web.ObjectionDesk;
import org.huanjie.objection.web.ObjectionForm;
import org.huanjie.objection.web.ObjectionForm.Sent;
import org.huanjie.objection.web.ObjectionsPage;
import org.huanjie.roll.voter.RollCalendar;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 申诉页面 — the village election committee writes objections to the roll down and decides them; the offices above read along. */
@Controller
class ObjectionsController {

    private static final Set<ObjectionSubject> ROLL = Set.of(ObjectionSubject.ROLL);

    private final Objections objections;
    private final ObjectionDesk desk;
    private final RollCalendar calendar;
    private final Where where;
    private final Pace pace;

    ObjectionsController(Objections objections, ObjectionDesk desk, RollCalendar calendar, Where where, Pace pace) {
        this.objections = objections;
        this.desk = desk;
        this.calendar = calendar;
        this.where = where;
        this.pace = pace;
    }

    @Allowed(to = Permission.HEAR_OBJECTIONS)
    @GetMapping("/villages/{village}/roll/objections")
    Answer all(
            @PathVariable String village,
            @RequestParam(defaultValue = "0") int page,
            SignedIn who,
            HttpServletRequest request) {
        return page(village, Math.max(0, page), who, where.words(request), Sent.NOTHING);
    }

    @Allowed(to = Permission.CONDUCT)
    @PostMapping("/villages/{village}/roll/objections")
    Answer file(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var turn = pace.objection(who);
        if (turn.isEmpty()) {
            return page(village, 0, who, words, new Sent(home(village), form, List.of(tooMany())));
        }
        var said = ObjectionForm.said(form);
        var filing = calendar.election(village)
                .map(election -> objections.file(
                        election.first(), ObjectionSubject.ROLL, ObjectionOrgan.ELECTION_COMMITTEE, said, who))
                .orElseGet(ObjectionsController::notNow);
        return switch (filing) {
            case Verdict.Done<Objection> _ -> Redirect.to(home(village), "objection.notice.received");
            case Verdict.Refused(var refused) -> {
                turn.get().giveBack();
                yield page(village, 0, who, words, new Sent(home(village), form, refused));
            }
        };
    }

    @Allowed(to = Permission.CONDUCT)
    @AsksFirst
    @PostMapping("/villages/{village}/roll/objections/{objection}/decide")
    Answer decide(
            @PathVariable String village,
            @PathVariable UUID objection,
            @RequestParam boolean upheld,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var sent = Map.of("upheld", Boolean.toString(upheld), "answer", answer);
        var against = objections.againstDeciding(village, ROLL, objection, answer, who);
        if (!against.isEmpty()) {
            return page(village, 0, who, words, new Sent(deciding(village, objection), sent, against));
        }
        var back = new ConfirmPage.Back(words.of("roll.objections"), home(village));
        return ObjectionDesk.confirming(
                        objections.find(village, ROLL, objection).orElseThrow(), upheld, answer, back, words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> switch (objections.decide(village, ROLL, objection, upheld, answer, who)) {
                    case Verdict.Done<Objection> _ -> Redirect.to(home(village), "objection.notice.decided");
                    case Verdict.Refused(var refused) ->
                        page(village, 0, who, words, new Sent(deciding(village, objection), sent, refused));
                });
    }

    private ObjectionsPage page(String village, int number, SignedIn who, Words words, Sent sent) {
        var election = calendar.election(village);
        var found =
                election.map(of -> objections.of(of.first(), ROLL, who, number)).orElse(List.of());
        var part = desk.part(
                "",
                found,
                election.filter(of -> writesDown(of, who))
                        .map(of -> List.of(form(village, words, sent)))
                        .orElse(List.of()),
                home(village),
                new ObjectionDesk.Reader(who, words, sent));
        return ObjectionDesk.page(
                heading(village, words),
                List.of(part),
                new ObjectionDesk.Turn(home(village), number),
                sent,
                words,
                Optional.empty(),
                List.of());
    }

    private boolean writesDown(Election election, SignedIn who) {
        return Permission.CONDUCT.isOf(who) && objections.received(election, ObjectionSubject.ROLL);
    }

    private static ObjectionForm form(String village, Words words, Sent sent) {
        return ObjectionForm.of(
                        words.of("roll.objections.write-down"),
                        home(village),
                        ObjectionSubject.ROLL,
                        sent.in(home(village), "", words))
                .hinting(words.of("roll.objections.text-hint"));
    }

    private ObjectionsPage.Heading heading(String village, Words words) {
        var place = where.name(village);
        return new ObjectionsPage.Heading(
                words.of("roll.objections"),
                place,
                words.of("roll.objections.lead"),
                words.of("roll.objections.none"),
                List.of(
                        new Crumb(place, "/villages/" + village),
                        new Crumb(words.of("roll.title"), RollPath.of(village))));
    }

    static Reason tooMany() {
        return ObjectionRefusal.TOO_MANY.of().under(ObjectionSubject.ROLL.rule());
    }

    /** Where no election is under way, none is received. */
    static Verdict<Objection> notNow() {
        return Verdict.refused(ObjectionRefusal.NOT_ROLL_DAYS.of().under(ObjectionSubject.ROLL.rule()));
    }

    private static String deciding(String village, UUID objection) {
        return home(village) + "/" + objection + "/decide";
    }

    private static String home(String village) {
        return RollPath.of(village) + "/objections";
    }
}
