package org.huanjie.count.web.result;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.door.Fresh;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.result.VoidGround;
import org.huanjie.count.result.Voiding;
import org.huanjie.count.round.VoidingCheck;
import org.huanjie.count.round.Voidings;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Typing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 选举无效页 — enters a government's finding, has it confirmed, opens the vote that is held again (R-BV-8). */
@Controller
class VoidingController {

    private final VoidingPages pages;
    private final Voidings voidings;
    private final ResultConfirms confirms;

    VoidingController(VoidingPages pages, Voidings voidings, ResultConfirms confirms) {
        this.confirms = confirms;
        this.pages = pages;
        this.voidings = voidings;
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @GetMapping("/villages/{village}/voiding")
    Answer show(
            @PathVariable String village,
            @RequestParam Map<String, String> known,
            SignedIn who,
            HttpServletRequest request) {
        return pages.begun(village, who, known, request);
    }

    @Fresh
    @Allowed(to = Permission.ORGANIZE)
    @PostMapping("/villages/{village}/voiding")
    Answer enter(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var said = new VoidingCheck.Said(
                named(Voiding.Extent.values(), form.getOrDefault("extent", "")),
                named(VoidGround.values(), form.getOrDefault("ground", "")),
                form.getOrDefault("document", ""),
                Typing.day(form.getOrDefault("decided", "")),
                form.getOrDefault("facts", ""));
        return answer(
                voidings.enter(pages.latest(village).id(), said, who),
                "void.notice.entered",
                village,
                who,
                form,
                request);
    }

    @Fresh
    @Allowed(to = Permission.ORGANIZE)
    @AsksFirst
    @PostMapping("/villages/{village}/voiding/{finding}/confirm")
    Answer confirm(
            @PathVariable String village,
            @PathVariable UUID finding,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var against = voidings.againstConfirming(village, finding, who);
        if (!against.isEmpty()) {
            return pages.of(village, who, Map.of(), against, request);
        }
        var words = pages.words(request);
        return confirms.voiding(voidings.find(village, finding).orElseThrow(), who, words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> answer(
                        voidings.confirm(village, finding, who),
                        "void.notice.confirmed",
                        village,
                        who,
                        Map.of(),
                        request));
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping("/villages/{village}/voiding/{finding}/drop")
    Answer drop(@PathVariable String village, @PathVariable UUID finding, SignedIn who, HttpServletRequest request) {
        return answer(voidings.drop(village, finding, who), "void.notice.dropped", village, who, Map.of(), request);
    }

    @Allowed({Role.TOWN_COMMITTEE, Role.ELECTION_COMMITTEE})
    @AsksFirst
    @PostMapping("/villages/{village}/voiding/{finding}/again")
    Answer again(
            @PathVariable String village,
            @PathVariable UUID finding,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var against = voidings.againstAgain(village, finding, who);
        if (!against.isEmpty()) {
            return pages.of(village, who, Map.of(), against, request);
        }
        var words = pages.words(request);
        var found = voidings.find(village, finding).orElseThrow();
        return confirms.again(found, VoidingPages.kind(found), words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> opened(village, finding, who, request));
    }

    private Answer opened(String village, UUID finding, SignedIn who, HttpServletRequest request) {
        return switch (voidings.again(village, finding, who)) {
            case Verdict.Done(var election) ->
                Redirect.to(
                        election.followsAnother() ? RoundsPages.path(election) : "/villages/" + village,
                        "void.notice.again");
            case Verdict.Refused(var reasons) -> pages.of(village, who, Map.of(), reasons, request);
        };
    }

    private Answer answer(
            Verdict<Voiding> finding,
            String notice,
            String village,
            SignedIn who,
            Map<String, String> typed,
            HttpServletRequest request) {
        return switch (finding) {
            case Verdict.Done<Voiding> _ -> Redirect.to(VoidingPages.path(village), notice);
            case Verdict.Refused(List<Reason> reasons) -> pages.of(village, who, typed, reasons, request);
        };
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
    }

    /** 无效认定的链接 — from the village's page, once there is a finding: nobody is told to look for one. The way in is beside the objections. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Task {

        @org.springframework.context.annotation.Bean
        VillageTask voidingTask(Voidings voidings) {
            return (election, who) -> shown(election, who, voidings) || stopped(election, who)
                    ? List.of(new VillageTask.Link(VillageTask.Phase.COUNT, "count", "void.task", VoidingPages.path(election.village()), 93))
                    : List.of();
        }

        // a vote that cannot go on is stopped by the organ's finding: whoever can enter it finds the way (R-BV-8)
        private static boolean stopped(Election election, SignedIn who) {
            return election.body() == Body.VILLAGERS_COMMITTEE
                    && Permission.ORGANIZE.isOf(who)
                    && election.reached(Stage.POLLING)
                    && !election.reached(Stage.DECLARED);
        }

        private static boolean shown(Election election, SignedIn who, Voidings voidings) {
            return election.body() == Body.VILLAGERS_COMMITTEE
                    && Permission.FOLLOW_ELECTION.isOf(who)
                    && voidings.of(election.village()).stream()
                            .anyMatch(finding ->
                                    finding.confirmed() || finding.settled().isEmpty());
        }
    }
}
