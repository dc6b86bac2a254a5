package org.huanjie.count.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Finding;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.PostOutcome;
import org.huanjie.count.engine.figure.Reason;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.law.Law;
import org.huanjie.law.Rule;

/**
 * 逐职计票 — the posts from the highest to the lowest. While 再次投票 is due for a higher post, each lower post is counted
 * for every way that vote can end, and only what all of them share is declared. R-WN-4, R-WN-15, R-WN-16.
 */
final class Ways {

    /** Beyond this many ways nothing is declared for the posts below until the re-vote is held. */
    private static final int MOST_WAYS = 200;

    /** Findings that say how many seats are filled and left, and for how many stand. */
    private static final Set<Rule> OF_SEATS = Set.of(Rule.SHORTFALL, Rule.RERUN_CANDIDATES, Rule.STILL_SHORT);

    private final Count count;
    private final Law law;
    private List<Seated> ways;

    Ways(Count count, Law law) {
        this.count = count;
        this.law = law;
        this.ways = List.of(Seated.before(count));
    }

    Counted count(Post post) {
        if (ways.isEmpty()) {
            return new Counted(NoSeats.waiting(count, law, post), List.of(waits(post)));
        }
        var counts =
                ways.stream().map(way -> PostCount.of(count, law, post, way)).toList();
        ways = next(post, counts);
        var outcomes = counts.stream().map(PostCount::outcome).distinct().toList();
        return outcomes.stream().map(Ways::unordered).distinct().count() == 1
                ? new Counted(outcomes.getFirst(), counts.getFirst().findings())
                : common(post, counts, outcomes);
    }

    /** In what order people are named is no difference between ways: a woman is named first among equals in some, and sits in all. */
    private static PostOutcome unordered(PostOutcome outcome) {
        return new PostOutcome(
                outcome.post(),
                outcome.majority(),
                outcome.elected().stream().sorted().toList(),
                outcome.tied().stream().sorted().toList(),
                outcome.rerunSeats(),
                outcome.reservedForWoman(),
                outcome.rerunCandidates().stream().sorted().toList(),
                outcome.reasons(),
                outcome.contested());
    }

    private static Counted common(Post post, List<PostCount> counts, List<PostOutcome> outcomes) {
        var common = common(post, outcomes);
        return new Counted(common, commonFindings(post, counts, common));
    }

    private List<Seated> next(Post post, List<PostCount> counts) {
        var next = new LinkedHashSet<Seated>();
        for (int i = 0; i < counts.size(); i++) {
            var selection = counts.get(i).selection();
            for (var winners : winners(selection)) {
                var seated = ways.get(i).with(post, selection.elected());
                next.add(seated.with(post, winners));
                if (next.size() > MOST_WAYS) {
                    return List.of();
                }
            }
        }
        return List.copyOf(next);
    }

    /** Every set of people that the re-vote can seat, stopping once there are too many to follow. */
    private List<List<Standing>> winners(Selection selection) {
        var kin = Kin.of(count.relatives());
        List<List<Standing>> sets = new ArrayList<>(List.of(List.of()));
        for (var person : selection.tied()) {
            for (var set : List.copyOf(sets)) {
                if (set.size() < selection.contested() && !kin.relatedToAny(person, set)) {
                    var more = new ArrayList<>(set);
                    more.add(person);
                    sets.add(more);
                }
            }
            if (sets.size() > 100 * MOST_WAYS) {
                return sets;
            }
        }
        sets.removeIf(set -> set.size() < selection.contested());
        return sets;
    }

    private static PostOutcome common(Post post, List<PostOutcome> outcomes) {
        var first = outcomes.getFirst();
        var seats = outcomes.stream().mapToLong(PostOutcome::rerunSeats).min().orElse(0);
        var candidates =
                outcomes.stream().map(PostOutcome::rerunCandidates).distinct().toList();
        return new PostOutcome(
                post.name(),
                first.majority(),
                first.elected().stream()
                        .filter(person -> outcomes.stream()
                                .allMatch(other -> other.elected().contains(person)))
                        .toList(),
                List.of(),
                seats,
                outcomes.stream().mapToLong(PostOutcome::reservedForWoman).min().orElse(0),
                seats > 0 && candidates.size() == 1 ? candidates.getFirst() : List.of(),
                outcomes.stream()
                        .flatMap(outcome -> outcome.reasons().stream())
                        .map(reason -> commonReason(reason, outcomes))
                        .distinct()
                        .toList());
    }

    private static Reason commonReason(Reason reason, List<PostOutcome> outcomes) {
        return outcomes.stream().allMatch(outcome -> outcome.reasons().contains(reason))
                ? SeatReasons.whileWaiting(reason)
                : SeatReasons.waits(reason.person(), reason.votes());
    }

    /** What is found in every way; a rule that decides in every way, each time with other numbers, is named without them. */
    private static List<Finding> commonFindings(Post post, List<PostCount> counts, PostOutcome common) {
        var keptOut = PostFindings.keptOut(post, common.reasons(), false);
        var samePeople = counts.stream()
                .allMatch(other -> other.outcome().reasons().size()
                        == common.reasons().size());
        var found = counts.getFirst().findings().stream()
                .filter(finding -> samePeople || !PostFindings.countsPeople(finding))
                .filter(finding -> !PostFindings.KEEPING_OUT.contains(finding.rule()))
                .filter(finding -> !PostFindings.callsForRevote(finding))
                .filter(finding -> counts.stream().allMatch(other -> other.findings().contains(finding)))
                .filter(finding -> !OF_SEATS.contains(finding.rule())
                        || counts.stream().allMatch(other -> other.outcome().sameNumbers(common)))
                .toList();
        var named = Stream.of(found, keptOut)
                .flatMap(List::stream)
                .map(Finding::rule)
                .toList();
        var unnamed = common.reasons().stream()
                .map(Reason::rule)
                .filter(rule -> rule != Rule.TIE && !named.contains(rule))
                .distinct()
                .map(rule -> Finding.holding(rule, "finding.numbers_wait", Wording.post(post)));
        return Stream.of(found.stream(), keptOut.stream(), unnamed, Stream.of(waits(post)))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Finding waits(Post post) {
        return Finding.holding(Rule.TIE, "finding.waits_for_higher", Wording.post(post));
    }
}
