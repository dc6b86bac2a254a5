package org.huanjie.candidacy.preliminary.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Nominee;
import org.huanjie.candidacy.preliminary.Preliminaries;
import org.huanjie.candidacy.preliminary.PreliminaryBallot;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 预选入口 — shows and takes down how representatives voted among those nominated. */
@Controller
class PreliminaryController {

    private final Preliminaries preliminaries;
    private final Candidates candidates;
    private final Where where;

    PreliminaryController(Preliminaries preliminaries, Candidates candidates, Where where) {
        this.preliminaries = preliminaries;
        this.candidates = candidates;
        this.where = where;
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @GetMapping("/villages/{village}/candidates/{body}/preliminary")
    Answer show(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        return page(where.election(village, body), "", Map.of(), List.of(), who, where.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/candidates/{body}/preliminary")
    Answer record(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = Typed.of("candidacy.field.", form);
        var post = typed.choiceIfAny("post", Post.class).orElseThrow(NoSuchPage::new);
        var meeting = typed.id("meeting");
        var votes = votes(election, post, typed);
        var done = typed.unless(() -> preliminaries.record(election, post, meeting.orElseThrow(), votes, who));
        return switch (done) {
            case Verdict.Done<Verdict.Nothing> _ -> Redirect.to(path(election), "candidacy.preliminary.kept");
            case Verdict.Refused(var reasons) ->
                page(election, post.name(), form, reasons, who, where.words(request));
        };
    }

    private Map<UUID, Integer> votes(Election election, Post post, Typed typed) {
        var votes = new HashMap<UUID, Integer>();
        preliminaries.of(election).stream()
                .filter(one -> one.post() == post)
                .flatMap(one -> one.next().stream())
                .forEach(id -> typed.numberIfAny("votes-" + id).ifPresent(number -> votes.put(id, number)));
        return votes;
    }

    private Answer page(
            Election election, String sent, Map<String, String> typed, List<Reason> refused, SignedIn who, Words words) {
        return new PreliminaryPage(
                where.form(election.village(), words.of("candidacy.preliminary.title")),
                path(election),
                list(election),
                "/villages/" + election.village() + "/election/" + election.body().slug() + "/meetings",
                candidates.open(election) && candidates.mayEnter(election, who),
                Wording.of(words, preliminaries.woman(election)),
                preliminaries.of(election).stream().map(one -> part(one, words)).toList(),
                preliminaries.meetings(election).stream()
                        .map(held -> new Option(
                                held.id().toString(),
                                words.of(
                                        "election.meeting.option",
                                        Wording.of(words, held.held()),
                                        Wording.of(words, held.kind())),
                                false))
                        .toList(),
                sent,
                Form.sent(typed, refused, words));
    }

    private static PreliminaryPage.PostPart part(Preliminaries.OfPost of, Words words) {
        return new PreliminaryPage.PostPart(
                of.post().name(),
                Wording.of(words, of.post()),
                words.of("candidacy.preliminary.places", of.nominees().size(), of.places()),
                of.ballots().stream().map(ballot -> ballot(of, ballot, words)).toList(),
                of.nominees().stream()
                        .filter(one -> of.next().contains(one.candidate().id()))
                        .map(one -> new Option(
                                one.candidate().id().toString(), one.candidate().name(), false))
                        .toList());
    }

    private static PreliminaryPage.Ballot ballot(Preliminaries.OfPost of, PreliminaryBallot ballot, Words words) {
        return new PreliminaryPage.Ballot(
                words.of("candidacy.preliminary.ballot", ballot.number(), ballot.present()),
                of.nominees().stream()
                        .filter(one -> ballot.votes().containsKey(one.candidate().id()))
                        .map(one -> line(of, one, ballot.votes().getOrDefault(one.candidate().id(), 0), words))
                        .toList());
    }

    private static String line(Preliminaries.OfPost of, Nominee one, int votes, Words words) {
        var key = of.count().tied().contains(one.candidate().id())
                ? "candidacy.preliminary.tied"
                : one.outvoted() ? "candidacy.preliminary.out" : "candidacy.preliminary.in";
        return words.of(key, one.candidate().name(), votes);
    }

    private static String path(Election election) {
        return list(election) + "/preliminary";
    }

    private static String list(Election election) {
        return "/villages/" + election.village() + "/candidates/" + election.body().slug();
    }
}
