package org.huanjie.candidacy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.KinPair;
import org.huanjie.candidacy.Kinships;
import org.huanjie.candidacy.Relation;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.web.Where;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 近亲属页面 — puts near relatives among those who may be elected on record, and takes a mistaken pair off (R-WN-16). */
@Controller
class RelativesController {

    private static final int FOUND = 10;

    private final Kinships kinships;
    private final Candidates candidates;
    private final Elections elections;
    private final Roll roll;
    private final Where where;

    RelativesController(Kinships kinships, Candidates candidates, Elections elections, Roll roll, Where where) {
        this.kinships = kinships;
        this.candidates = candidates;
        this.elections = elections;
        this.roll = roll;
        this.where = where;
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @GetMapping("/villages/{village}/relatives")
    Answer show(@PathVariable String village, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return page(committee(village), Map.of("q", q), List.of(), where.words(request));
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/relatives")
    Answer declare(
            @PathVariable String village,
            @RequestParam VoterId one,
            @RequestParam VoterId other,
            @RequestParam Relation relation,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        var election = committee(village);
        return answer(
                election,
                "candidacy.relatives.declared",
                typed,
                request,
                () -> kinships.declare(election.id(), one, other, relation, who));
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/relatives/retract")
    Answer retract(
            @PathVariable String village,
            @RequestParam VoterId one,
            @RequestParam VoterId other,
            SignedIn who,
            HttpServletRequest request) {
        var election = committee(village);
        return answer(
                election,
                "candidacy.relatives.retracted",
                Map.of(),
                request,
                () -> kinships.retract(election.id(), one, other, who));
    }

    private Answer answer(
            Election election,
            String done,
            Map<String, String> typed,
            HttpServletRequest request,
            Supplier<Verdict<Nothing>> act) {
        return switch (act.get()) {
            case Verdict.Done<Nothing> _ -> Redirect.to(action(election), done);
            case Verdict.Refused(var reasons) -> page(election, typed, reasons, where.words(request));
        };
    }

    private RelativesPage page(Election election, Map<String, String> typed, List<Reason> refused, Words words) {
        var query = typed.getOrDefault("q", "").strip();
        return new RelativesPage(
                election.village(),
                where.name(election.village()),
                action(election),
                kinships.of(election).stream().map(pair -> pair(pair, words)).toList(),
                query,
                people(election, query, words),
                Arrays.stream(Relation.values())
                        .map(relation -> new Option(relation.name(), Wording.of(words, relation), false))
                        .toList(),
                Form.sent(typed, refused, words));
    }

    /** Those who stand in any round, and whom the roll's search finds: one can be elected without standing. */
    private List<Option> people(Election election, String query, Words words) {
        return Stream.concat(
                        elections.rounds(election).stream()
                                .flatMap(round -> candidates.standing(round.id()).stream())
                                .flatMap(candidate -> roll.find(candidate.person()).stream()),
                        roll.search(election.village(), query, FOUND).stream())
                .distinct()
                .map(card -> new Option(card.id().toString(), said(card, words), false))
                .toList();
    }

    private RelativesPage.Pair pair(KinPair pair, Words words) {
        return new RelativesPage.Pair(
                pair.one().toString(),
                pair.other().toString(),
                words.of(
                        "candidacy.relatives.pair",
                        name(pair.one()),
                        name(pair.other()),
                        Wording.of(words, pair.relation())));
    }

    private String name(VoterId person) {
        return roll.find(person).map(VoterCard::name).orElse("—");
    }

    private static String said(VoterCard card, Words words) {
        return words.of(
                "candidacy.found",
                card.name(),
                words.of("candidacy.sex." + card.sex()),
                card.group(),
                Integer.toString(card.birthYear()));
    }

    private Election committee(String village) {
        return elections.find(village, Body.VILLAGERS_COMMITTEE).orElseThrow(NoSuchPage::new);
    }

    static String action(Election election) {
        return "/villages/" + election.village() + "/relatives";
    }
}
