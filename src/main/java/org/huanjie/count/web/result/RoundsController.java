package org.huanjie.count.web.result;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.result.Presiding;
import org.huanjie.count.round.Presiders;
import org.huanjie.count.round.Rounds;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.stage.Election;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.text.Typing;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 轮次页 — sets the day of a further vote (R-WN-8), decides on seats that are missing still (R-WN-10). */
@Controller
class RoundsController {

    private static final String VACANT = "VACANT";
    private static final String AGAIN = "AGAIN";

    private final RoundsPages pages;
    private final FollowUps followUps;
    private final Rounds rounds;
    private final Presiders presiders;
    private final ResultConfirms confirms;

    RoundsController(
            RoundsPages pages, FollowUps followUps, Rounds rounds, Presiders presiders, ResultConfirms confirms) {
        this.presiders = presiders;
        this.confirms = confirms;
        this.pages = pages;
        this.followUps = followUps;
        this.rounds = rounds;
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @GetMapping("/villages/{village}/rounds/{body}")
    Answer show(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        return pages.of(pages.election(village, body), who, List.of(), request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rounds/{body}/day")
    Answer day(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam(defaultValue = "") String day,
            SignedIn who,
            HttpServletRequest request) {
        var election = pages.election(village, body);
        var typed = Typing.day(day);
        if (typed.isEmpty()) {
            return pages.of(
                    election, who, List.of(RoundsRefusal.DAY_UNREAD.of(day).at("day")), request);
        }
        return switch (followUps.setDay(election.id(), typed.get(), who)) {
            case Verdict.Done(var round) ->
                Redirect.to(
                        RoundsPages.path(election),
                        "rounds.day.set",
                        Wording.of(pages.words(request), Objects.requireNonNull(round.day())));
            case Verdict.Refused(var reasons) -> pages.of(election, who, reasons, request);
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @AsksFirst
    @PostMapping("/villages/{village}/rounds/{body}/missing")
    Answer missing(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var election = pages.election(village, body);
        boolean read = decision.equals(VACANT) || decision.equals(AGAIN);
        var against = read ? rounds.againstDeciding(election, who) : List.of(RoundsRefusal.MISSING_UNREAD.of());
        if (!against.isEmpty()) {
            return pages.of(election, who, against, request);
        }
        return confirms.missing(election, decision, pages.words(request))
                .unlessConfirmed(shown, pages.words(request))
                .orElseGet(() -> decided(election, decision, who, request));
    }

    /** Who presides where the election left no chair; named otherwise, the later record holds. */
    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/rounds/{body}/presider")
    Answer presider(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = pages.election(village, body);
        var typed = Typed.of("rounds.field.", form);
        var person = typed.id("presider");
        var on = typed.day("decided");
        var document = typed.text("document", 100);
        var naming = typed.unless(() -> presiders.name(
                election.id(), new Presiding.Row(new VoterId(person.orElseThrow()), on, document), who));
        return switch (naming) {
            case Verdict.Done<Nothing> _ -> Redirect.to(RoundsPages.path(election), "rounds.presider.done");
            case Verdict.Refused(var reasons) ->
                pages.of(election, who, reasons, typed.form(reasons, pages.words(request)), request);
        };
    }

    private Answer decided(Election election, String decision, SignedIn who, HttpServletRequest request) {
        var deciding = decision.equals(VACANT)
                ? rounds.leaveVacant(election.id(), who)
                : rounds.voteOnceMore(election.id(), who);
        return switch (deciding) {
            case Rounds.Deciding.Vacant vacant -> Redirect.to(RoundsPages.path(election), "rounds.missing.left");
            case Rounds.Deciding.Opened opened -> Redirect.to(RoundsPages.path(election), "rounds.missing.opened");
            case Rounds.Deciding.Refused(var reasons) -> pages.of(election, who, reasons, request);
        };
    }
}
