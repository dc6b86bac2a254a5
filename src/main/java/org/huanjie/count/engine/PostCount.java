package org.huanjie.count.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Finding;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.PostOutcome;
import org.huanjie.count.engine.figure.Reason;
import org.huanjie.law.Body;
import org.huanjie.law.Law;
import org.huanjie.law.Round;
import org.huanjie.law.Rule;

/** 单项计票 — one post counted, given who sits in the posts above it. R-WN-2 to R-WN-16. */
record PostCount(PostOutcome outcome, List<Finding> findings, Selection selection) {

    static PostCount of(Count count, Law law, Post post, Seated seated) {
        return new Counting(count, law, post, seated).result();
    }

    private static final class Counting {
        private final Count count;
        private final Post post;
        private final Bar.Standpoint standpoint;
        private final Threshold threshold;
        private final List<Standing> standings;
        private final Map<String, Reason> reasons = new LinkedHashMap<>();
        private final Map<String, Reason> kept = new HashMap<>();
        private final List<Standing> qualified = new ArrayList<>();

        Counting(Count count, Law law, Post post, Seated seated) {
            this.count = count;
            this.post = post;
            this.standpoint = new Bar.Standpoint(law, post, seated, Kin.of(count.relatives()), count.bars());
            this.threshold = Threshold.of(count, law);
            this.standings =
                    Standing.of(count, post).stream().filter(this::counted).toList();
        }

        PostCount result() {
            standings.forEach(this::qualify);
            var decided = decided();
            var byWoman = needsWoman(decided);
            var byVotes = Selection.after(decided, qualified, post.seats() - decided.size(), standpoint.kin());
            var selection = byWoman
                    ? new WomansSeat(standpoint.law(), standpoint.kin(), post.seats(), decided)
                            .select(qualified, byVotes)
                    : byVotes;
            var words = new SeatReasons(post, threshold, standpoint.kin(), selection, byVotes, byWoman);
            qualified.forEach(person -> reasons.put(person.person(), words.of(person)));
            var outcome = outcome(selection);
            return new PostCount(outcome, findings(selection, byWoman, outcome), selection);
        }

        /** Those whom a later vote has elected sit before everyone else; one who was not voted for here is no line of the tally. */
        private List<Standing> decided() {
            return post.decided().stream()
                    .map(one -> standings.stream()
                            .filter(standing -> standing.person().equals(one.person()))
                            .findFirst()
                            .orElseGet(() -> new Standing(Line.of(one.person(), one.sex(), 0), 0, false)))
                    .peek(standing -> reasons.computeIfAbsent(
                            standing.person(),
                            person -> post.decided(person).orElseThrow().reason(0)))
                    .toList();
        }

        /** Everyone gets a place in the reasons here; those who may yet sit have it filled when the seats are given. */
        private void qualify(Standing standing) {
            var decided = post.decided(standing.person());
            if (decided.isPresent()) {
                reasons.put(standing.person(), decided.get().reason(standing.votes()));
                return;
            }
            var bar = Bar.first(Bar.OF_THE_PERSON, standing, standpoint);
            var higher = Bar.first(Bar.OF_HIGHER_POSTS, standing, standpoint);
            Stream.concat(bar.stream(), higher.stream()).forEach(reason -> kept.putIfAbsent(standing.person(), reason));
            if (bar.isPresent()) {
                reasons.put(standing.person(), bar.get());
            } else if (!threshold.reachedBy(standing) && !(standing.votes() == 0 && equalAtNought())) {
                reasons.put(standing.person(), threshold.missed(standing));
            } else {
                reasons.put(standing.person(), higher.orElseGet(() -> threshold.reached(standing)));
                if (higher.isEmpty()) {
                    qualified.add(standing);
                }
            }
        }

        /** In 再次投票 people without a vote are equal too, where they are more than the seats that the others leave. */
        private boolean equalAtNought() {
            if (count.round() != Round.TIE) {
                return false;
            }
            var able = standings.stream()
                    .filter(person ->
                            Bar.first(Bar.OF_THE_PERSON, person, standpoint).isEmpty())
                    .filter(person ->
                            Bar.first(Bar.OF_HIGHER_POSTS, person, standpoint).isEmpty())
                    .toList();
            var voted = able.stream().filter(threshold::reachedBy).count();
            return voted < post.seats() && able.size() > post.seats();
        }

        /** Whoever sits higher and was not voted for here is no part of this post's count. */
        private boolean counted(Standing standing) {
            return standing.here() || !standpoint.seated().posts().containsKey(standing.person());
        }

        /** A woman must sit on the committee: asked of its 委员, unless a post of its own or another seat answers it. */
        private boolean needsWoman(List<Standing> decided) {
            return count.body() == Body.VILLAGERS_COMMITTEE
                    && decided.size() < post.seats()
                    && decided.stream().noneMatch(Standing::woman)
                    && (count.round() == Round.FIRST || count.round() == Round.RERUN)
                    && post.named(Post.MEMBER)
                    && !standpoint.seated().woman()
                    && standpoint.law().settings().reservesWomansSeat()
                    && !count.hasPost(Post.WOMAN_MEMBER);
        }

        private PostOutcome outcome(Selection selection) {
            var rerunSeats = selection.left(post.seats()) + selection.reserved();
            var list = new RerunList(rerunSeats, selection.reserved());
            return new PostOutcome(
                    post.name(),
                    threshold.needed(),
                    Standing.people(selection.elected()),
                    Standing.people(selection.tied()),
                    rerunSeats,
                    selection.reserved(),
                    list.from(available(selection)),
                    List.copyOf(reasons.values()),
                    selection.contested());
        }

        /** The non-elected who could lawfully be elected in 另行选举. */
        private List<Standing> available(Selection selection) {
            return standings.stream()
                    .filter(person -> !kept.containsKey(person.person()))
                    .filter(person -> !selection.elected().contains(person))
                    .filter(person -> !selection.tied().contains(person))
                    .filter(person -> !standpoint.kin().relatedToAny(person, selection.elected()))
                    .toList();
        }

        /** Everyone with so many votes, whoever may sit: what a finding says of numbers is true of the tally. */
        private long reached() {
            return standings.stream().filter(threshold::reachedBy).count();
        }

        /** Whether those who sit higher would have sat here by their votes, and others took every such seat. */
        private boolean seatOfTwoPosts(Selection selection) {
            var higher = standings.stream()
                    .filter(person -> Optional.ofNullable(reasons.get(person.person()))
                            .filter(reason -> reason.rule() == Rule.TWO_POSTS)
                            .isPresent())
                    .toList();
            var all = Stream.concat(qualified.stream(), higher.stream()).toList();
            return selection.left(post.seats()) == 0
                    && selection.reserved() == 0
                    && !selection.waiting()
                    && Selection.after(List.of(), all, post.seats(), standpoint.kin())
                            .elected()
                            .containsAll(higher);
        }

        private List<Finding> findings(Selection selection, boolean byWoman, PostOutcome outcome) {
            var findings = new PostFindings(count, post, threshold, selection);
            var able = qualified.stream().filter(threshold::reachedBy).toList();
            return Stream.of(
                            findings.rolledDown(standings, standpoint.seated()),
                            findings.seats(reached(), able.size()),
                            findings.tie(standpoint.kin()),
                            findings.decidedLater(),
                            new WomansFinding(post, threshold, selection, standings).of(byWoman),
                            PostFindings.keptOut(post, reasons.values(), seatOfTwoPosts(selection)),
                            findings.shortfall(outcome, available(selection), standings))
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
