package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.preparation.Bearer;
import org.huanjie.polling.preparation.Preparation.DeskWanted;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Proxies;
import org.huanjie.polling.preparation.WhyAway;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.text.Typing;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 投票管理 — the election committee prepares the poll; scrutineers and offices look on. */
@Controller
public class PollingController {

    private final Place place;
    private final PollingPages pages;
    private final Preparation preparation;
    private final Proxies proxies;
    private final StageDoor door;
    private final Confirmations confirmations;

    PollingController(
            Place place,
            PollingPages pages,
            Preparation preparation,
            Proxies proxies,
            StageDoor door,
            Confirmations confirmations) {
        this.place = place;
        this.pages = pages;
        this.preparation = preparation;
        this.proxies = proxies;
        this.door = door;
        this.confirmations = confirmations;
    }

    @Allowed(to = Permission.FOLLOW_POLL)
    @GetMapping("/villages/{village}/polling")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return pages.page(village, who, List.of(), principal(request), request);
    }

    // who wants a proxy comes with the address from the page of needs, and is not typed again
    private static Map<String, String> principal(HttpServletRequest request) {
        return Place.typed(request).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("principal"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many ballots came from the printer, and to which desks they go: a line left empty is none. */
    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/polling/desks")
    Answer equip(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var form = Place.typed(request);
        var received = Optional.of(form.getOrDefault("ballots", ""))
                .filter(text -> !text.isBlank())
                .map(PollingController::number);
        var desks = PollingPage.NEW_DESKS.stream()
                .filter(line -> !form.getOrDefault("desk-" + line, "").isBlank()
                        || !form.getOrDefault("given-" + line, "").isBlank())
                .map(line -> new DeskWanted(
                        form.getOrDefault("desk-" + line, ""),
                        form.containsKey("mobile-" + line) ? BoxKind.MOBILE : BoxKind.FIXED,
                        number(form.getOrDefault("given-" + line, ""))))
                .toList();
        return answer(preparation.equip(vote(village), received, desks, who), village, who, request);
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/polling/desks/remove")
    Answer removeDesk(@PathVariable String village, @RequestParam UUID desk, SignedIn who, HttpServletRequest request) {
        return answer(preparation.removeDesk(vote(village), desk, who), village, who, request);
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @AsksFirst
    @PostMapping("/villages/{village}/polling/staff/remove")
    Answer dismiss(
            @PathVariable String village,
            @RequestParam Duty duty,
            @RequestParam String staff,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        var page = confirmations.dismissing(place.vote(village), duty, staff, words);
        return page.unlessConfirmed(shown, words)
                .orElseGet(() -> answer(preparation.dismiss(vote(village), duty, staff, who), village, who, request));
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/polling/proxies")
    Answer delegate(
            @PathVariable String village,
            @RequestParam String principal,
            @RequestParam String agent,
            SignedIn who,
            HttpServletRequest request) {
        var from = place.voter(village, "principal", request);
        var to = place.voter(village, "agent", request);
        if (from.isEmpty() || to.isEmpty()) {
            var unclear = Stream.concat(
                            from.isEmpty() ? Stream.of(principal) : Stream.empty(),
                            to.isEmpty() ? Stream.of(agent) : Stream.empty())
                    .map(text -> PollingRefusal.NOT_ONE_VOTER.of(text.strip()).under("R-PX-1"))
                    .toList();
            return answer(Verdict.refused(unclear), village, who, request);
        }
        var typed = Typed.of("polling.field.", Place.typed(request));
        var paper = new Proxies.Written(
                from.get(),
                to.get(),
                typed.choiceIfAny("kinship", Kinship.class),
                typed.choiceIfAny("absence", WhyAway.class));
        return answer(proxies.delegate(vote(village), paper, who), village, who, request);
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @AsksFirst
    @PostMapping("/villages/{village}/polling/proxies/remove")
    Answer revoke(
            @PathVariable String village,
            @RequestParam VoterId principal,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        var election = place.vote(village);
        return proxies.published(election.id()).stream()
                .filter(proxy -> proxy.principal().equals(principal))
                .findFirst()
                .flatMap(proxy -> confirmations.revoking(election, proxy, words).unlessConfirmed(shown, words))
                .orElseGet(() -> answer(proxies.revoke(election.id(), principal, who), village, who, request));
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @AsksFirst
    @PostMapping("/villages/{village}/polling/prepared")
    Answer prepared(
            @PathVariable String village,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        var election = place.vote(village);
        var against = door.against(election, Stage.VOTE_PREPARED);
        return against.isEmpty()
                ? confirmations
                        .prepared(election, words)
                        .unlessConfirmed(shown, words)
                        .orElseGet(() -> prepared(village, who, request))
                : pages.page(village, who, against, Map.of(), request);
    }

    private Answer prepared(String village, SignedIn who, HttpServletRequest request) {
        return switch (door.enter(vote(village), Stage.VOTE_PREPARED, who)) {
            case Verdict.Done<Election> _ -> Redirect.to(path(village), "polling.notice.prepared");
            case Verdict.Refused(var reasons) -> pages.page(village, who, reasons, Map.of(), request);
        };
    }

    private Answer answer(Verdict<Nothing> change, String village, SignedIn who, HttpServletRequest request) {
        return switch (change) {
            case Verdict.Done<Nothing> _ -> Redirect.to(path(village), "polling.notice.changed");
            case Verdict.Refused(var reasons) -> pages.page(village, who, reasons, Place.typed(request), request);
        };
    }

    private ElectionId vote(String village) {
        return place.vote(village).id();
    }

    private static String path(String village) {
        return "/villages/" + village + "/polling";
    }

    // −1 is refused by the service with the sentence for a number that is none
    public static int number(String text) {
        return Typing.number(text).orElse(-1);
    }

    /** Who bears a name, as a form says it: nothing said, {@code none} of the roll, or one of it. */
    public static Bearer bearer(String typed, String name) {
        return typed.equals("none")
                ? new Bearer.Outsider(name)
                : Place.id(typed).<Bearer>map(Bearer.Voter::new).orElseGet(Bearer.Unsaid::new);
    }
}
