package org.huanjie.count.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Finding;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.PostOutcome;
import org.huanjie.count.engine.figure.Reason;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.law.Round;
import org.huanjie.law.Rule;

/** 职位认定 — the rules applied to one post, each with its numbers. */
record PostFindings(Count count, Post post, Threshold threshold, Selection selection) {

    /** The account of ballots, which holds for a void election too: R-BV-2, R-BV-6. */
    static List<Finding> account(Count count, Post post) {
        var valid = count.validParts(post);
        return List.of(
                Finding.holding(
                        Rule.BLANK_AND_VOID,
                        "finding.blank_and_void",
                        Wording.post(post),
                        post.blank(),
                        post.spoilt(),
                        count.recovered()),
                Finding.holding(
                        Rule.VOTES_ON_BALLOTS,
                        "finding.votes_on_ballots",
                        Wording.post(post),
                        post.votes(),
                        valid,
                        post.seats(),
                        valid * post.seats()));
    }

    List<Finding> rolledDown(List<Standing> standings, Seated seated) {
        return standings.stream()
                .filter(person -> person.added() > 0 && !seated.posts().containsKey(person.person()))
                .map(person -> Finding.holding(
                        Rule.ROLL_DOWN,
                        "finding.rolled_down",
                        Wording.post(post),
                        person.person(),
                        person.votes(),
                        person.added()))
                .toList();
    }

    List<Finding> seats(long reached, long qualified) {
        var findings = new ArrayList<Finding>();
        findings.add(threshold.finding(post, reached));
        if (qualified > post.seats()) {
            findings.add(Finding.holding(
                    Rule.MOST_VOTES, "finding.more_than_seats", Wording.post(post), qualified, post.seats()));
        }
        if (!selection.tied().isEmpty()) {
            findings.add(Finding.holding(
                    Rule.TIE,
                    "finding.tied",
                    Wording.post(post),
                    selection.tied().size(),
                    selection.contested()));
        }
        return findings;
    }

    List<Finding> womansSeat(boolean byWoman) {
        if (post.named(Post.WOMAN_MEMBER)) {
            return List.of(Finding.holding(Rule.WOMANS_POST, "finding.womans_post", Wording.post(post), post.seats()));
        }
        if (!byWoman) {
            return List.of();
        }
        if (selection.reserved() > 0) {
            return List.of(Finding.holding(
                    Rule.WOMANS_SEAT, "finding.womans_seat_kept", Wording.post(post), selection.reserved()));
        }
        return selection.hasWoman()
                ? List.of(Finding.holding(
                        Rule.WOMANS_SEAT,
                        "finding.woman_first",
                        Wording.post(post),
                        selection.elected().getFirst().person(),
                        selection.elected().getFirst().votes()))
                : List.of(Finding.holding(Rule.WOMANS_SEAT, "finding.womans_seat_tied", Wording.post(post)));
    }

    /** People whom the law or the village's rules keep out, who sit higher, or whose relative sits. */
    static List<Finding> keptOut(Post post, Collection<Reason> reasons) {
        return Stream.of(
                        keptOut(post, reasons, Rule.BARRED, "finding.barred"),
                        keptOut(post, reasons, Rule.WRITE_IN, "finding.candidates_only"),
                        keptOut(post, reasons, Rule.TWO_POSTS, "finding.two_posts"),
                        keptOut(post, reasons, Rule.RELATIVES, "finding.relatives"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> keptOut(Post post, Collection<Reason> reasons, Rule rule, String key) {
        var people = reasons.stream().filter(reason -> reason.rule() == rule).count();
        return people == 0 ? Optional.empty() : Optional.of(Finding.holding(rule, key, Wording.post(post), people));
    }

    List<Finding> shortfall(PostOutcome outcome) {
        if (outcome.rerunSeats() == 0) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        findings.add(Finding.holding(
                Rule.SHORTFALL,
                "finding.shortfall",
                Wording.post(post),
                outcome.elected().size(),
                post.seats(),
                outcome.rerunSeats()));
        findings.add(Finding.holding(
                Rule.RERUN_CANDIDATES,
                "finding.rerun_candidates",
                Wording.post(post),
                outcome.rerunCandidates().size(),
                outcome.rerunSeats()));
        if (count.body().byRoll() && count.round() == Round.RERUN) {
            findings.add(Finding.holding(
                    Rule.STILL_SHORT,
                    "finding.still_short",
                    Wording.post(post),
                    outcome.rerunSeats(),
                    count.settings().membersToClose()));
        }
        return findings;
    }
}
