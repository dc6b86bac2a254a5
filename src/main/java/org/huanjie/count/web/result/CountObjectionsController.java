package org.huanjie.count.web.result;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.account.Looks;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.objection.Objection;
import org.huanjie.count.objection.Objection.Organ;
import org.huanjie.count.objection.Objections;
import org.huanjie.count.round.Voidings;
import org.huanjie.count.sitting.AllowedAtCount;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.text.Typing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 计票异议处理 — objections are written down in the hall or the office, and each organ answers those addressed to it. */
@Controller
class CountObjectionsController {

    private final Objections objections;
    private final Voidings voidings;
    private final Elections elections;
    private final ObjectionPlace place;
    private final ResultConfirms confirms;
    private final Looks looks;
    private final Clock clock;
    private final Pace pace;

    CountObjectionsController(
            Objections objections,
            Voidings voidings,
            Elections elections,
            ObjectionPlace place,
            ResultConfirms confirms,
            Looks looks,
            Clock clock,
            Pace pace) {
        this.pace = pace;
        this.confirms = confirms;
        this.objections = objections;
        this.voidings = voidings;
        this.elections = elections;
        this.place = place;
        this.looks = looks;
        this.clock = clock;
    }

    @Allowed(to = Permission.FOLLOW_OBJECTIONS)
    @GetMapping("/villages/{village}/objections")
    Answer all(
            @PathVariable String village,
            @RequestParam(defaultValue = "0") int page,
            SignedIn who,
            HttpServletRequest request) {
        return page(village, Math.max(0, page), who, place.words(request), Map.of(), List.of());
    }

    @AllowedAtCount(CountAuthority.HEAR)
    @PostMapping("/villages/{village}/objections/{body}/ruling")
    Answer ruling(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = place.election(village, body);
        var turn = pace.objection(who);
        if (turn.isEmpty()) {
            return tooMany(village, form, who, request);
        }
        return filed(
                turn.get(),
                objections.toRuling(election.id(), ResultObjectController.said(form), who),
                village,
                form,
                who,
                request);
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping("/villages/{village}/objections/{body}/result")
    Answer result(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var turn = pace.objection(who);
        if (turn.isEmpty()) {
            return tooMany(village, form, who, request);
        }
        var organ = Organ.of(who.role());
        var filing =
                objections.toResult(place.result(village, body).id(), organ, ResultObjectController.said(form), who);
        return filed(turn.get(), filing, village, form, who, request);
    }

    @Allowed(to = Permission.HEAR_OBJECTIONS)
    @PostMapping("/villages/{village}/objections/{objection}/due")
    Answer due(
            @PathVariable String village,
            @PathVariable UUID objection,
            @RequestParam(defaultValue = "") String on,
            SignedIn who,
            HttpServletRequest request) {
        return decided(
                objections.due(village, objection, Typing.day(on), who),
                "objection.notice.due",
                village,
                Map.of(),
                who,
                request);
    }

    @Allowed(to = Permission.HEAR_OBJECTIONS)
    @AsksFirst
    @PostMapping("/villages/{village}/objections/{objection}/decide")
    Answer decide(
            @PathVariable String village,
            @PathVariable UUID objection,
            @RequestParam boolean upheld,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        var typed = Map.of("answer-" + objection, answer);
        var against = objections.againstDeciding(village, objection, answer, who);
        if (!against.isEmpty()) {
            return page(village, 0, who, words, typed, against);
        }
        return confirms.answer(objections.find(objection).orElseThrow(), upheld, answer, words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> decided(
                        objections.decide(village, objection, upheld, answer, who),
                        "objection.notice.decided",
                        village,
                        typed,
                        who,
                        request));
    }

    private Answer tooMany(String village, Map<String, String> form, SignedIn who, HttpServletRequest request) {
        return page(village, 0, who, place.words(request), form, List.of(ResultObjectController.tooMany()));
    }

    private Answer filed(
            Pace.Turn turn,
            Verdict<Objection> filing,
            String village,
            Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        return switch (filing) {
            case Verdict.Done<Objection> _ -> Redirect.to(path(village), "objection.notice.received");
            case Verdict.Refused(var refused) -> {
                turn.giveBack();
                yield page(village, 0, who, place.words(request), form, refused);
            }
        };
    }

    private Answer decided(
            Verdict<Objection> deciding,
            String notice,
            String village,
            Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return switch (deciding) {
            case Verdict.Done<Objection> _ -> Redirect.to(path(village), notice);
            case Verdict.Refused(var refused) -> page(village, 0, who, place.words(request), typed, refused);
        };
    }

    private ObjectionsPage page(
            String village, int number, SignedIn who, Words words, Map<String, String> typed, List<Reason> reasons) {
        var parts = Arrays.stream(Body.values())
                .flatMap(body -> elections.find(village, body).stream())
                .flatMap(latest -> elections.rounds(latest).stream())
                .map(election -> part(election, number, who, words))
                .filter(part ->
                        part.ruling() || part.result() || !part.objections().isEmpty())
                .toList();
        return new ObjectionsPage(
                village,
                place.name(village),
                parts,
                typed,
                Reason.said(words, reasons),
                voiding(village, who),
                number > 0 ? Optional.of(path(village) + "?page=" + (number - 1)) : Optional.empty(),
                parts.stream().anyMatch(ObjectionsPage.Part::more)
                        ? Optional.of(path(village) + "?page=" + (number + 1))
                        : Optional.empty());
    }

    // whoever may enter a finding of voidness comes to it from here; empty for all others, and where none can be taken
    private String voiding(String village, SignedIn who) {
        return Permission.ORGANIZE.isOf(who)
                        && elections
                                .find(village, Body.VILLAGERS_COMMITTEE)
                                .filter(latest -> !voidings.extents(latest).isEmpty())
                                .isPresent()
                ? VoidingPages.path(village)
                : "";
    }

    private ObjectionsPage.Part part(Election election, int number, SignedIn who, Words words) {
        var found = objections.of(election.id(), who, number);
        boolean office = Permission.ORGANIZE.isOf(who);
        return new ObjectionsPage.Part(
                Wording.of(words, election.body()),
                election.body().slug(),
                CountAuthority.HEAR.isOf(who, election) && objections.rulingsOpen(election.id()),
                office
                        && place.result(election.village(), election.body().slug())
                                .equals(election)
                        && Objections.resultOpen(election),
                found.stream()
                        .limit(Objections.PAGE)
                        .map(of -> looked(of, who, words))
                        .toList(),
                found.size() > Objections.PAGE);
    }

    /** Who objected and how to reach them is personal: each look is recorded. */
    private ObjectionsPage.Card looked(Objection of, SignedIn who, Words words) {
        if (!of.forgotten()) {
            looks.record(who, of.village(), of.id(), "count.objection", words.of("objection.look"));
        }
        return card(of, who, words);
    }

    private ObjectionsPage.Card card(Objection of, SignedIn who, Words words) {
        boolean waiting = of.decision().isEmpty();
        return new ObjectionsPage.Card(
                of.id().toString(),
                words.of("objection.subject." + of.subject()),
                Wording.of(words, of.organ()),
                Wording.of(words, of.receivedAt()),
                of.subject() == Objection.Subject.RULING
                        ? words.of("objection.due.ruling")
                        : of.dueOn()
                                .map(day -> words.of("objection.due.on", Wording.of(words, day)))
                                .orElseGet(() -> words.of("objection.due.unset")),
                waiting,
                waiting
                        && of.dueOn()
                                .filter(day -> LocalDate.now(clock).isAfter(day))
                                .isPresent(),
                waiting && of.organ().role() == who.role(),
                of.subject() == Objection.Subject.RESULT && of.dueOn().isEmpty(),
                words.of("objection.channel." + of.channel()),
                of.forgotten() ? words.of("objection.forgotten") : of.name(),
                of.contact().orElse(""),
                of.text(),
                of.decision()
                        .map(decision -> ObjectionPlace.outcome(decision, words))
                        .orElse(""),
                of.decision().map(Objection.Decision::answer).orElse(""));
    }

    static String path(String village) {
        return "/villages/" + village + "/objections";
    }
}
