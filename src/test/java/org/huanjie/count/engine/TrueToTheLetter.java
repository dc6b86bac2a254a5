package org.huanjie.count.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Electorate;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.PostOutcome;
import org.huanjie.count.engine.figure.Reason;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.law.Round;
import org.huanjie.law.Rule;
import org.huanjie.law.Sex;

/**
 * 逐字属实 — reads each sentence of an outcome as a villager with the tally in hand would, and says which are not so. It shares no code
 * with the engine that wrote them.
 */
final class TrueToTheLetter {

    /** 一句话 — with its post and whoever it is about. */
    private record Said(Post post, PostOutcome outcome, String person, List<Object> arguments) {

        long number(int place) {
            return ((Number) arguments.get(place)).longValue();
        }

        String name(int place) {
            return (String) arguments.get(place);
        }
    }

    private final Count count;
    private final Outcome outcome;
    private final Map<String, Predicate<Said>> sentences = new HashMap<>();

    private TrueToTheLetter(Count count, Outcome outcome) {
        this.count = count;
        this.outcome = outcome;
        wholeVote();
        numbers();
        womansSeat();
        restOfPost();
        reasons();
        reasonsOfSeats();
    }

    /** The sentences that are not so, and those of which nobody here knows what they say. */
    static List<String> untrue(Count count, Outcome outcome) {
        return new TrueToTheLetter(count, outcome).untrue();
    }

    private List<String> untrue() {
        var untrue = new ArrayList<String>();
        for (var finding : outcome.findings()) {
            check(finding.text(), "", untrue);
        }
        for (int i = 0; i < outcome.posts().size(); i++) {
            for (var reason : outcome.posts().get(i).reasons()) {
                var said = new Said(
                        count.posts().get(i),
                        outcome.posts().get(i),
                        reason.person(),
                        reason.text().arguments());
                holds(reason.text(), said, untrue);
            }
        }
        return untrue;
    }

    private void check(Wording text, String person, List<String> untrue) {
        for (int i = 0; i < count.posts().size(); i++) {
            var post = count.posts().get(i);
            if (!text.arguments().isEmpty()
                    && text.arguments().getFirst() instanceof Wording.PostName(var code)
                    && !post.name().equals(code)) {
                continue;
            }
            holds(text, new Said(post, outcome.posts().get(i), person, text.arguments()), untrue);
        }
    }

    private void holds(Wording text, Said said, List<String> untrue) {
        var sentence = sentences.get(text.key());
        if (sentence == null || !sentence.test(said)) {
            untrue.add((sentence == null ? "unknown " : "untrue ") + said.person() + " " + text);
        }
    }

    private void wholeVote() {
        var roll = count.electorate() instanceof Electorate.Roll(long registered) ? registered : -1;
        var meeting = count.electorate() instanceof Electorate.Meeting there ? there : new Electorate.Meeting(-1, -1);
        Predicate<Said> ofRoll = said -> said.number(0) == count.recovered() && said.number(1) == roll;
        Predicate<Said> half = said -> ofRoll.test(said) && leastAbove(said.number(2), roll, 1, 2);
        sentences.put("finding.roll_quorum", half);
        sentences.put("finding.recall_quorum", half);
        sentences.put("finding.rerun_quorum", half);
        sentences.put("finding.rerun_without_quorum", ofRoll);
        Predicate<Said> there = said -> said.number(0) == meeting.present() && said.number(1) == meeting.entitled();
        sentences.put(
                "finding.more_than_four_fifths",
                said -> there.test(said) && leastAbove(said.number(2), meeting.entitled(), 4, 5));
        sentences.put(
                "finding.four_fifths",
                said -> there.test(said) && leastFrom(said.number(2), meeting.entitled(), 4, 5));
        sentences.put(
                "finding.two_thirds",
                said -> there.test(said) && leastFrom(said.number(2), meeting.entitled(), 2, 3));
        sentences.put(
                "finding.more_than_half",
                said -> there.test(said) && leastAbove(said.number(2), meeting.entitled(), 1, 2));
        sentences.put(
                "finding.ballots",
                said -> said.number(0) == count.recovered() && said.number(1) == count.issued());
        sentences.put(
                "finding.blank_and_void",
                said -> said.number(1) == said.post().blank()
                        && said.number(2) == said.post().spoilt()
                        && said.number(3) == count.recovered());
        sentences.put("finding.votes_on_ballots", said -> {
            var sheets = count.recovered() - said.post().blank() - said.post().spoilt();
            return said.number(1)
                            == said.post().tally().stream()
                                    .mapToLong(Line::votes)
                                    .sum()
                    && said.number(2) == sheets
                    && said.number(3) == said.post().seats()
                    && said.number(4) == sheets * said.post().seats();
        });
    }

    private void numbers() {
        Stream.of("recovered", "issued", "present", "due")
                .forEach(base -> sentences.put(
                        "finding.half_of_" + base,
                        said -> reached(said)
                                && said.number(3) == base(base)
                                && leastAbove(said.number(2), said.number(3), 1, 2)));
        Stream.of("recovered", "issued").forEach(base -> {
            Predicate<Said> ofRecall = said -> said.number(1) == said.post().tally().getFirst().votes()
                    && said.number(3) == base(base)
                    && leastAbove(said.number(2), said.number(3), 1, 2);
            sentences.put(
                    "finding.recall_carried_of_" + base, ofRecall.and(said -> said.number(1) * 2 > said.number(3)));
            sentences.put(
                    "finding.recall_failed_of_" + base, ofRecall.and(said -> said.number(1) * 2 <= said.number(3)));
        });
        sentences.put(
                "finding.third_of_recovered",
                said -> reached(said)
                        && said.number(3) == count.recovered()
                        && said.number(2) == Math.max(1, (count.recovered() + 2) / 3));
        sentences.put(
                "finding.most_votes",
                said -> said.number(4) == said.post().seats() && said.number(1) == withVotes(said.post(), 1));
        sentences.put(
                "finding.more_than_seats",
                said -> said.number(1) == withVotes(said.post(), said.outcome().majority())
                        && said.number(1) > said.post().seats()
                        && said.number(2) == said.post().seats());
        sentences.put(
                "finding.more_able_than_seats",
                said -> said.number(1) < withVotes(said.post(), said.outcome().majority())
                        && said.number(1) > said.post().seats()
                        && said.number(2) == said.post().seats());
        sentences.put("finding.rolled_down", said -> {
            var votes = votes(said.post());
            var here = said.post().tally().stream()
                    .filter(line -> line.person().equals(said.name(1)))
                    .mapToLong(Line::votes)
                    .sum();
            return said.number(2) == votes.get(said.name(1)) && said.number(3) == said.number(2) - here;
        });
        Predicate<Said> tied = said -> said.number(1) == said.outcome().tied().size()
                && said.number(2) == said.outcome().contested()
                && equal(said.post(), said.outcome().tied());
        sentences.put(
                "finding.tied",
                said -> tied.test(said)
                        && said.outcome().elected().size() + said.outcome().contested()
                                        + said.outcome().reservedForWoman()
                                == said.post().seats());
        sentences.put(
                "finding.tied_relatives",
                said -> tied.test(said)
                        && said.outcome().tied().stream()
                                .anyMatch(one -> said.outcome().tied().stream()
                                        .anyMatch(other -> kin(one, other))));
        sentences.put("finding.tied_elsewhere", tied);
    }

    private boolean reached(Said said) {
        return said.number(2) == said.outcome().majority()
                && said.number(1) == withVotes(said.post(), said.number(2))
                && said.number(4) == said.post().seats();
    }

    private void womansSeat() {
        Predicate<Said> needed = said -> !higherWoman(said) && said.post().name().equals("MEMBER");
        sentences.put("finding.womans_post", said -> said.number(1) == said.post().seats());
        sentences.put(
                "finding.woman_first",
                said -> needed.test(said)
                        && first(said)
                        && women(said.post()).entrySet().stream()
                                .allMatch(other ->
                                        other.getKey().equals(said.name(1)) || other.getValue() < said.number(2)));
        sentences.put(
                "finding.woman_first_of_able",
                said -> needed.test(said)
                        && first(said)
                        && women(said.post()).entrySet().stream()
                                .filter(other -> other.getValue() > said.number(2))
                                .allMatch(other -> mayNotSit(said, other.getKey())));
        sentences.put(
                "finding.womans_seat_kept",
                said -> needed.test(said)
                        && said.number(1) == said.outcome().reservedForWoman()
                        && women(said.post()).values().stream()
                                .allMatch(votes -> votes < said.outcome().majority()));
        sentences.put(
                "finding.womans_seat_kept_none_able",
                said -> needed.test(said)
                        && said.number(1) == said.outcome().reservedForWoman()
                        && women(said.post()).entrySet().stream()
                                .filter(woman -> woman.getValue() >= said.outcome().majority())
                                .allMatch(woman -> mayNotSit(said, woman.getKey())));
        Predicate<Said> tie = said -> {
            var women = women(said.post());
            var tied = said.outcome().tied().stream()
                    .filter(women::containsKey)
                    .toList();
            return tied.size() > 1 && equal(said.post(), tied);
        };
        sentences.put(
                "finding.womans_seat_tied",
                said -> needed.test(said)
                        && tie.test(said)
                        && women(said.post()).entrySet().stream()
                                .filter(woman -> !said.outcome().tied().contains(woman.getKey()))
                                .allMatch(woman -> woman.getValue() < tiedVotes(said)));
        sentences.put(
                "finding.womans_seat_tied_of_able",
                said -> needed.test(said)
                        && tie.test(said)
                        && women(said.post()).entrySet().stream()
                                .filter(woman -> woman.getValue() > tiedVotes(said))
                                .allMatch(woman -> mayNotSit(said, woman.getKey())));
    }

    private boolean first(Said said) {
        return said.outcome().elected().getFirst().equals(said.name(1))
                && women(said.post()).get(said.name(1)) == said.number(2);
    }

    private long tiedVotes(Said said) {
        var women = women(said.post());
        return said.outcome().tied().stream()
                .filter(women::containsKey)
                .mapToLong(women::get)
                .max()
                .orElse(-1);
    }

    private boolean higherWoman(Said said) {
        return count.womanAlreadyElected()
                || count.posts().stream()
                        .takeWhile(post -> post != said.post())
                        .map(post -> outcome.posts().get(count.posts().indexOf(post)))
                        .flatMap(post -> post.elected().stream())
                        .anyMatch(this::female);
    }

    /** By the reason that is given: barred, elected higher, a relative sits, or not to be written in. */
    private static boolean mayNotSit(Said said, String person) {
        return said.outcome().reasons().stream()
                .filter(reason -> reason.person().equals(person))
                .map(Reason::rule)
                .anyMatch(List.of(Rule.BARRED, Rule.TWO_POSTS, Rule.RELATIVES, Rule.WRITE_IN)::contains);
    }

    private void restOfPost() {
        sentences.put("finding.barred", said -> said.number(1) == becauseOf(said, Rule.BARRED));
        sentences.put("finding.candidates_only", said -> said.number(1) == becauseOf(said, Rule.WRITE_IN));
        sentences.put("finding.relatives", said -> said.number(1) == becauseOf(said, Rule.RELATIVES));
        sentences.put("finding.two_posts_higher", said -> said.number(1) == becauseOf(said, Rule.TWO_POSTS));
        sentences.put(
                "finding.two_posts",
                said -> said.number(1) == becauseOf(said, Rule.TWO_POSTS)
                        && said.outcome().elected().size() + said.outcome().contested()
                                == said.post().seats());
        sentences.put(
                "finding.shortfall",
                said -> said.number(1) == said.outcome().elected().size()
                        && said.number(2) == said.post().seats()
                        && said.number(3) == said.outcome().rerunSeats());
        Predicate<Said> listed = said -> said.number(1) == said.outcome().rerunCandidates().size()
                && said.number(2) == said.outcome().rerunSeats();
        sentences.put("finding.rerun_candidates", said -> listed.test(said) && mostOfTheNonElected(said));
        sentences.put("finding.rerun_candidates_able", said -> listed.test(said) && !mostOfTheNonElected(said));
        sentences.put("finding.rerun_nobody", said -> listed.test(said) && said.number(1) == 0);
        sentences.put(
                "finding.still_short",
                said -> said.number(1) == said.outcome().rerunSeats()
                        && said.number(2) == count.settings().membersToClose()
                        && said.outcome().reservedForWoman() == 0);
        sentences.put(
                "finding.still_short_of_woman",
                said -> said.number(1) == said.outcome().rerunSeats()
                        && said.number(2) == said.outcome().reservedForWoman()
                        && said.number(2) > 0);
        decided("finding.decided_by_tie", Round.TIE);
        decided("finding.decided_by_rerun", Round.RERUN);
        Predicate<Said> tieAbove = said -> count.posts().stream()
                .takeWhile(post -> post != said.post())
                .anyMatch(post -> !outcome.posts()
                        .get(count.posts().indexOf(post))
                        .tied()
                        .isEmpty());
        sentences.put("finding.waits_for_higher", tieAbove);
        sentences.put("finding.numbers_wait", tieAbove);
    }

    private void decided(String key, Round round) {
        sentences.put(
                key,
                said -> said.number(1)
                                == said.post().decided().stream()
                                        .filter(one -> one.round() == round)
                                        .count()
                        && said.number(2) == said.post().seats());
    }

    private boolean mostOfTheNonElected(Said said) {
        var votes = votes(said.post());
        var least = said.outcome().rerunCandidates().stream()
                .mapToLong(votes::get)
                .min()
                .orElse(Long.MAX_VALUE);
        return votes.entrySet().stream()
                .filter(person -> !said.outcome().elected().contains(person.getKey()))
                .filter(person -> !said.outcome().rerunCandidates().contains(person.getKey()))
                .filter(person -> counted(said, person.getKey()))
                .allMatch(person -> person.getValue() < least);
    }

    private static boolean counted(Said said, String person) {
        return said.outcome().reasons().stream()
                .anyMatch(reason -> reason.person().equals(person));
    }

    private void reasons() {
        Stream.of("recovered", "issued", "present", "due").forEach(base -> {
            sentences.put(
                    "reason.half_of_" + base,
                    said -> votes(said)
                            && said.number(1) == base(base)
                            && leastAbove(said.number(2), base(base), 1, 2)
                            && said.number(0) >= said.number(2));
            sentences.put(
                    "reason.half_of_" + base + "_missed",
                    said -> votes(said)
                            && said.number(1) == base(base)
                            && leastAbove(said.number(2), base(base), 1, 2)
                            && said.number(0) * 2 <= base(base));
        });
        sentences.put(
                "reason.third_of_recovered",
                said -> votes(said) && said.number(1) == count.recovered() && said.number(0) * 3 >= said.number(1));
        sentences.put(
                "reason.third_of_recovered_missed",
                said -> votes(said)
                        && said.number(1) == count.recovered()
                        && (said.number(0) * 3 < said.number(1) || said.number(0) == 0));
        sentences.put("reason.most_votes", said -> votes(said) && said.number(1) == count.recovered());
        sentences.put("reason.most_votes_missed", said -> votes(said) && said.number(0) == 0);
        sentences.put("reason.barred", said -> votes(said) && barred(said.person()));
        sentences.put("reason.barred_unexplained", said -> votes(said) && barred(said.person()));
        sentences.put("reason.candidates_only", said -> votes(said) && writtenIn(said));
        sentences.put("reason.womans_post", said -> votes(said) && !female(said.person()));
        sentences.put(
                "reason.two_posts",
                said -> votes(said)
                        && said.arguments().get(1) instanceof Wording.PostName(var code)
                        && outcome.posts().stream()
                                .filter(post -> post.post().equals(code))
                                .anyMatch(post -> post.elected().contains(said.person())
                                        || post.tied().contains(said.person())));
        sentences.put(
                "reason.relative",
                said -> votes(said)
                        && kin(said.person(), said.name(1))
                        && sits(said.name(1)));
        sentences.put("reason.void", said -> ownVotes(said) && !outcome.valid());
    }

    private void reasonsOfSeats() {
        sentences.put(
                "reason.tied",
                said -> votes(said)
                        && enough(said)
                        && said.outcome().tied().size() == said.number(1)
                        && said.outcome().contested() == said.number(2)
                        && equal(said.post(), said.outcome().tied()));
        sentences.put(
                "reason.waits",
                said -> (votes(said) || ownVotes(said))
                        && outcome.posts().stream().anyMatch(post -> !post.tied().isEmpty()));
        sentences.put("reason.seats_filled", said -> would(said) && filledByMore(said));
        sentences.put(
                "reason.seats_contested",
                said -> would(said)
                        && !fewerSit(said)
                        && outcome.posts().stream().anyMatch(post -> !post.tied().isEmpty()));
        sentences.put(
                "reason.woman_first",
                said -> votes(said) && enough(said) && said.outcome().elected().getFirst().equals(said.person())
                        && female(said.person()));
        sentences.put("reason.woman_before", said -> would(said) && toAWomanWithNoMore(said));
        sentences.put("reason.woman_before_and_others", said -> would(said) && toAWomanWithNoMore(said));
        sentences.put("reason.kept_for_woman", said -> would(said) && said.outcome().reservedForWoman() > 0);
        sentences.put(
                "reason.kept_for_woman_and_others",
                said -> would(said) && said.outcome().reservedForWoman() > 0 && !fewerSit(said));
        sentences.put("reason.decided_by_tie", said -> votes(said) && decidedBy(said, Round.TIE));
        sentences.put("reason.decided_by_rerun", said -> votes(said) && decidedBy(said, Round.RERUN));
        sentences.put("reason.seat_to_tie", said -> would(said) && laterSits(said, Round.TIE));
        sentences.put("reason.seat_to_rerun", said -> would(said) && laterSits(said, Round.RERUN));
        sentences.put("reason.recalled", said -> votes(said) && outcome.elected().contains(said.person()));
        sentences.put("reason.not_recalled", said -> votes(said) && !outcome.elected().contains(said.person()));
    }

    private boolean votes(Said said) {
        return said.number(0) == votes(said.post()).getOrDefault(said.person(), 0L);
    }

    /** For this post alone, where nothing is added up. */
    private static boolean ownVotes(Said said) {
        return said.number(0)
                == said.post().tally().stream()
                        .filter(line -> line.person().equals(said.person()))
                        .mapToLong(Line::votes)
                        .sum();
    }

    /** Who is tied for a higher post may sit however that ends, in this post or the one above. */
    private boolean sits(String person) {
        return outcome.posts().stream()
                .anyMatch(post -> post.elected().contains(person) || post.tied().contains(person));
    }

    private boolean enough(Said said) {
        return said.number(0) >= (count.round() == Round.TIE ? 0 : said.outcome().majority());
    }

    private boolean would(Said said) {
        return votes(said) && enough(said) && !said.outcome().elected().contains(said.person());
    }

    /** Everyone who sits, or contests a seat, has more votes, and no seat is left. */
    private boolean filledByMore(Said said) {
        return !fewerSit(said)
                && said.outcome().elected().size() + said.outcome().contested()
                        == said.post().seats();
    }

    private boolean fewerSit(Said said) {
        var votes = votes(said.post());
        return Stream.concat(said.outcome().elected().stream(), said.outcome().tied().stream())
                .anyMatch(other -> votes.getOrDefault(other, 0L) <= said.number(0));
    }

    private boolean toAWomanWithNoMore(Said said) {
        var votes = votes(said.post());
        return Stream.concat(said.outcome().elected().stream().limit(1), said.outcome().tied().stream())
                .filter(this::female)
                .anyMatch(woman -> votes.get(woman) <= said.number(0));
    }

    private boolean laterSits(Said said, Round round) {
        var votes = votes(said.post());
        return said.post().decided().stream()
                .filter(one -> one.round() == round)
                .anyMatch(one -> votes.getOrDefault(one.person(), 0L) <= said.number(0));
    }

    private static boolean decidedBy(Said said, Round round) {
        return said.post().decided(said.person()).stream().anyMatch(one -> one.round() == round);
    }

    private static long becauseOf(Said said, Rule rule) {
        return said.outcome().reasons().stream()
                .filter(reason -> reason.rule() == rule)
                .count();
    }

    private long base(String base) {
        return switch (base) {
            case "recovered" -> count.recovered();
            case "issued" -> count.issued();
            case "present" -> ((Electorate.Meeting) count.electorate()).present();
            default -> ((Electorate.Meeting) count.electorate()).entitled();
        };
    }

    private static boolean leastAbove(long number, long whole, long of, long parts) {
        return number * parts > whole * of && (number - 1) * parts <= whole * of;
    }

    private static boolean leastFrom(long number, long whole, long of, long parts) {
        return number * parts >= whole * of && (number - 1) * parts < whole * of;
    }

    private long withVotes(Post post, long least) {
        var outcomes = outcome.posts().get(count.posts().indexOf(post));
        return votes(post).entrySet().stream()
                .filter(person -> outcomes.reasons().stream()
                        .anyMatch(reason -> reason.person().equals(person.getKey())))
                .filter(person -> person.getValue() >= least)
                .count();
    }

    private boolean equal(Post post, List<String> people) {
        var votes = votes(post);
        return people.size() > 1
                && people.stream().map(votes::get).distinct().count() == 1;
    }

    private Map<String, Long> women(Post post) {
        var women = new LinkedHashMap<>(votes(post));
        women.keySet().removeIf(person -> !female(person));
        return women;
    }

    private Map<String, Long> votes(Post post) {
        var votes = new LinkedHashMap<String, Long>();
        post.tally().forEach(line -> votes.put(line.person(), line.votes()));
        var sameRank = List.of("MEMBER", "WOMAN_MEMBER");
        if (count.rollsDown()) {
            count.posts().stream()
                    .takeWhile(higher -> higher != post)
                    .filter(higher -> !(sameRank.contains(higher.name()) && sameRank.contains(post.name())))
                    .flatMap(higher -> higher.tally().stream())
                    .filter(line ->
                            line.source() == Source.CANDIDATE || !count.settings().candidatesOnly())
                    .forEach(line -> votes.merge(line.person(), line.votes(), Long::sum));
        }
        return votes;
    }

    private boolean writtenIn(Said said) {
        return said.post().tally().stream()
                .anyMatch(line -> line.person().equals(said.person()) && line.source() == Source.WRITE_IN);
    }

    private boolean barred(String person) {
        return count.posts().stream()
                .flatMap(post -> post.tally().stream())
                .anyMatch(line -> line.person().equals(person) && !line.eligible());
    }

    private boolean kin(String one, String other) {
        return count.relatives().stream()
                .anyMatch(pair -> pair.one().equals(one) && pair.other().equals(other)
                        || pair.one().equals(other) && pair.other().equals(one));
    }

    private boolean female(String person) {
        return count.posts().stream()
                .anyMatch(post -> post.tally().stream()
                                .anyMatch(line -> line.person().equals(person) && line.sex() == Sex.FEMALE)
                        || post.decided().stream()
                                .anyMatch(one -> one.person().equals(person) && one.sex() == Sex.FEMALE));
    }

    /** Every key that this reader knows, so that a sentence nobody reads is a fault too. */
    static Set<String> known(Count count, Outcome outcome) {
        return new TrueToTheLetter(count, outcome).sentences.keySet();
    }
}
