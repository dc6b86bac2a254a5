package org.huanjie.candidacy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.CandidacyRefusal;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.Nomination;
import org.huanjie.candidacy.Withdrawals;
import org.huanjie.candidacy.nominator.NominatorNames;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.election.web.Where;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 候选人页面 — enters, withdraws and publishes who stands. */
@Controller
class CandidatesController {

    private static final VoterId NOBODY = new VoterId(new UUID(0, 0));

    private final Candidates candidates;
    private final Withdrawals withdrawals;
    private final NominatorNames names;
    private final CandidatesPages pages;
    private final Where where;

    CandidatesController(
            Candidates candidates, Withdrawals withdrawals, NominatorNames names, CandidatesPages pages, Where where) {
        this.names = names;
        this.candidates = candidates;
        this.withdrawals = withdrawals;
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @GetMapping("/villages/{village}/candidates/{body}")
    Answer candidates(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam(defaultValue = "") String q,
            SignedIn who,
            HttpServletRequest request) {
        return pages.of(where.election(village, body), who, where.words(request), Map.of("q", q), List.of());
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/candidates/{body}")
    Answer enter(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var signed = names.read(village, form.getOrDefault("named", ""));
        if (signed instanceof Verdict.Refused<List<VoterId>>(var reasons)) {
            return pages.of(election, who, where.words(request), form, reasons);
        }
        var nomination = nomination(election, form, ((Verdict.Done<List<VoterId>>) signed).value());
        if (!pages.found(election, form.getOrDefault("q", ""), nomination.person())) {
            return pages.of(election, who, where.words(request), form, List.of(CandidacyRefusal.NOT_FOUND_SO.of()));
        }
        return switch (candidates.enter(nomination, who)) {
            case Verdict.Done(var candidate) ->
                Redirect.to(CandidatesPages.address(election), "candidacy.entered", candidate.name());
            case Verdict.Refused(var refused) -> pages.of(election, who, where.words(request), form, refused);
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @AsksFirst
    @PostMapping("/villages/{village}/candidates/{body}/publish")
    Answer publish(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var words = where.words(request);
        var against = candidates.againstPublishing(election.id());
        return against.isEmpty()
                ? pages.publishing(election, words)
                        .unlessConfirmed(shown, words)
                        .orElseGet(() -> published(election, who, words))
                : pages.of(election, who, words, Map.of(), against);
    }

    private Answer published(Election election, SignedIn who, Words words) {
        return switch (candidates.publish(election.id(), who)) {
            case Verdict.Done<Election> _ -> Redirect.to(CandidatesPages.address(election), "candidacy.published");
            case Verdict.Refused(var refused) -> pages.of(election, who, words, Map.of(), refused);
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/candidates/{body}/{candidate}/withdraw")
    Answer withdraw(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID candidate,
            @RequestParam(defaultValue = "") String written,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = Map.of("withdrawing", candidate.toString(), "written", written);
        var day = Typed.of("candidacy.field.", typed).dayIfAny("written").orElse(LocalDate.MAX);
        return switch (withdrawals.withdraw(election.id(), candidate, day, who)) {
            case Verdict.Done(var gone) ->
                Redirect.to(CandidatesPages.address(election), "candidacy.withdrew", gone.name());
            case Verdict.Refused(var refused) -> pages.of(election, who, where.words(request), typed, refused);
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/candidates/{body}/{candidate}/take-back")
    Answer takeBack(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID candidate,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        return answer(
                withdrawals.takeBack(election.id(), candidate, who), election, "candidacy.taken-back", who, request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/candidates/{body}/{candidate}/namesake")
    Answer namesake(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID candidate,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        return answer(
                withdrawals.confirmNamesake(election.id(), candidate, who),
                election,
                "candidacy.namesake-confirmed",
                who,
                request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/candidates/{body}/{candidate}/member")
    Answer member(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID candidate,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        return answer(
                withdrawals.confirmMember(election.id(), candidate, who),
                election,
                "candidacy.left-committee",
                who,
                request);
    }

    private Answer answer(
            Verdict<Candidate> outcome, Election election, String notice, SignedIn who, HttpServletRequest request) {
        return switch (outcome) {
            case Verdict.Done(var candidate) ->
                Redirect.to(CandidatesPages.address(election), notice, candidate.name());
            case Verdict.Refused(var refused) -> pages.of(election, who, where.words(request), Map.of(), refused);
        };
    }

    // what no form of ours sends is not here; what a person can mistype is said by the reasons: −1 is a number that is
    // none
    private static Nomination nomination(Election election, Map<String, String> form, List<VoterId> signed) {
        var typed = Typed.of("candidacy.field.", form);
        int none = typed.text("nominators").isEmpty() ? 0 : -1;
        return new Nomination(
                election.id(),
                typed.idIfAny("person").map(VoterId::new).orElse(NOBODY),
                typed.choiceIfAny("post", Post.class).orElseThrow(NoSuchPage::new),
                typed.choiceIfAny("channel", Channel.class).orElseThrow(NoSuchPage::new),
                typed.numberIfAny("nominators").orElse(none),
                typed.text("education"),
                typed.text("politicalStatus"),
                new Nomination.Backing(signed, typed.idIfAny("meeting")));
    }
}
