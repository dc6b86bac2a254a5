package org.huanjie.count.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** What keeps people out, each with how many it keeps out. */
    static final Set<Rule> KEEPING_OUT = Set.of(Rule.BARRED, Rule.WRITE_IN, Rule.TWO_POSTS, Rule.RELATIVES);

    private static final Set<String> OF_TIES = Set.of(
            "finding.tied",
            "finding.tied_relatives",
            "finding.tied_elsewhere",
            "finding.womans_seat_tied",
            "finding.womans_seat_tied_of_able");

    /** Whether it says how many people have so many votes. */
    static boolean countsPeople(Finding finding) {
        var key = finding.text().key();
        return finding.rule() == Rule.MOST_VOTES
                || Stream.of(Threshold.Base.values()).anyMatch(base -> base.finds(key));
    }

    /** Whether it says that people of this post are voted on again: below another re-vote nobody is yet. */
    static boolean callsForRevote(Finding finding) {
        return OF_TIES.contains(finding.text().key());
    }

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

    /**
     * {@code reached} counts everyone with so many votes, {@code able} those of them who may sit here.
     */
    List<Finding> seats(long reached, long able) {
        var findings = new ArrayList<Finding>();
        findings.add(threshold.finding(post, reached));
        if (able > post.seats()) {
            findings.add(Finding.holding(
                    Rule.MOST_VOTES,
                    able == reached ? "finding.more_than_seats" : "finding.more_able_than_seats",
                    Wording.post(post),
                    able,
                    post.seats()));
        }
        return findings;
    }

    List<Finding> tie(Kin kin) {
        if (selection.tied().isEmpty()) {
            return List.of();
        }
        return List.of(Finding.holding(
                Rule.TIE,
                tieKey(kin),
                Wording.post(post),
                selection.tied().size(),
                selection.contested()));
    }

    /** Equal votes at the last seats; or relatives with equal votes, or the women of whom one comes first, wherever they stand. */
    private String tieKey(Kin kin) {
        var last = selection.left(post.seats()) == 0 && !selection.waiting();
        if (last && !selection.amongRelatives(kin)) {
            return "finding.tied";
        }
        return selection.amongRelatives(kin) ? "finding.tied_relatives" : "finding.tied_elsewhere";
    }

    /** How many seats later votes have filled, by kind. */
    List<Finding> decidedLater() {
        return Stream.of(
                        decidedLater(Round.TIE, Rule.TIE, "finding.decided_by_tie"),
                        decidedLater(Round.RERUN, Rule.RERUN_THIRD, "finding.decided_by_rerun"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> decidedLater(Round round, Rule rule, String key) {
        var people = post.decided().stream().filter(one -> one.round() == round).count();
        return people == 0
                ? Optional.empty()
                : Optional.of(Finding.holding(rule, key, Wording.post(post), people, post.seats()));
    }

    /**
     * People whom the law or the village's rules keep out, who sit higher, or whose relative sits. {@code seatPassedOn}: those who sit
     * higher would have sat here, and others do in their place.
     */
    static List<Finding> keptOut(Post post, Collection<Reason> reasons, boolean seatPassedOn) {
        return Stream.of(
                        keptOut(post, reasons, Rule.BARRED, "finding.barred"),
                        keptOut(post, reasons, Rule.WRITE_IN, "finding.candidates_only"),
                        keptOut(
                                post,
                                reasons,
                                Rule.TWO_POSTS,
                                seatPassedOn ? "finding.two_posts" : "finding.two_posts_higher"),
                        keptOut(post, reasons, Rule.RELATIVES, "finding.relatives"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> keptOut(Post post, Collection<Reason> reasons, Rule rule, String key) {
        var people = reasons.stream().filter(reason -> reason.rule() == rule).count();
        return people == 0 ? Optional.empty() : Optional.of(Finding.holding(rule, key, Wording.post(post), people));
    }

    List<Finding> shortfall(PostOutcome outcome, List<Standing> available, List<Standing> standings) {
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
                candidatesKey(outcome, available, standings),
                Wording.post(post),
                outcome.rerunCandidates().size(),
                outcome.rerunSeats()));
        if (count.body().byRoll() && count.round() == Round.RERUN) {
            findings.add(stillShort(outcome));
        }
        return findings;
    }

    /** Whether the list is headed by whoever has most votes of the non-elected, or some with more may not stand. */
    private String candidatesKey(PostOutcome outcome, List<Standing> available, List<Standing> standings) {
        var listed = available.stream()
                .filter(person -> outcome.rerunCandidates().contains(person.person()))
                .toList();
        var least = listed.stream().mapToLong(Standing::votes).min();
        if (least.isEmpty()) {
            return "finding.rerun_nobody";
        }
        return standings.stream()
                        .filter(person -> !outcome.elected().contains(person.person()))
                        .filter(person -> !listed.contains(person))
                        .allMatch(person -> person.votes() < least.getAsLong())
                ? "finding.rerun_candidates"
                : "finding.rerun_candidates_able";
    }

    /** A seat kept for a woman never stays vacant (R-WN-11). */
    private Finding stillShort(PostOutcome outcome) {
        return outcome.reservedForWoman() > 0
                ? Finding.holding(
                        Rule.STILL_SHORT,
                        "finding.still_short_of_woman",
                        Wording.post(post),
                        outcome.rerunSeats(),
                        outcome.reservedForWoman())
                : Finding.holding(
                        Rule.STILL_SHORT,
                        "finding.still_short",
                        Wording.post(post),
                        outcome.rerunSeats(),
                        count.settings().membersToClose());
    }
}
