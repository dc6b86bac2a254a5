package org.huanjie.candidacy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.CandidacyRefusal;
import org.huanjie.candidacy.Recommendations;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.roll.branch.Eligible;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 组织推荐页面 — for the offices of county and town alone. */
@Controller
class RecommendationsController {

    private static final int FOUND = 20;

    private final Recommendations recommendations;
    private final Eligible eligible;
    private final Where where;

    RecommendationsController(Recommendations recommendations, Eligible eligible, Where where) {
        this.recommendations = recommendations;
        this.eligible = eligible;
        this.where = where;
    }

    @Allowed(to = Permission.ORGANIZE)
    @GetMapping("/villages/{village}/recommendations/{body}")
    Answer form(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request) {
        return page(where.election(village, body), Map.of("q", q), where.words(request), List.of());
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping("/villages/{village}/recommendations/{body}")
    Answer enter(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam VoterId person,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var typed = Typed.of("candidacy.recommendation.", form);
        if (eligible.search(election, typed.text("q"), FOUND).stream()
                .map(VoterCard::id)
                .noneMatch(person::equals)) {
            return page(election, form, where.words(request), List.of(CandidacyRefusal.NOT_FOUND_SO.of()));
        }
        return switch (recommendations.enter(election.id(), person, typed.text("organ"), who)) {
            case Verdict.Done<Nothing> _ -> Redirect.to(address(election), "candidacy.recommendation.kept");
            case Verdict.Refused(var refused) -> page(election, form, where.words(request), refused);
        };
    }

    private RecommendationsPage page(Election election, Map<String, String> typed, Words words, List<Reason> refused) {
        var query = typed.getOrDefault("q", "").strip();
        return new RecommendationsPage(
                election.village(),
                where.name(election.village()),
                address(election),
                words.of("candidacy.recommendation.title." + election.body()),
                recommendations.open(election),
                query,
                eligible.search(election, query, FOUND).stream()
                        .map(card -> new Option(card.id().toString(), found(card, words), false))
                        .toList(),
                recommendations.reportAfterResult(election.id()).stream()
                        .map(of -> new RecommendationsPage.Line(
                                eligible.find(election, of.person()).map(VoterCard::name).orElse(""), of.organ()))
                        .toList(),
                Form.sent(typed, refused, words));
    }

    private static String found(VoterCard card, Words words) {
        return words.of(
                card.group() == 0 ? "candidacy.found-member" : "candidacy.found",
                card.name(),
                words.of("candidacy.sex." + card.sex()),
                card.group(),
                Integer.toString(card.birthYear()));
    }

    private static String address(Election election) {
        return "/villages/" + election.village() + "/recommendations/"
                + election.body().slug();
    }
}
