package org.huanjie.count.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Decided;
import org.huanjie.count.engine.figure.Fault;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Places;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.law.Round;
import org.huanjie.law.Sex;
import org.jspecify.annotations.Nullable;

/** 职位校验 — the checks on posts and their tallies. R-BV-2, R-BV-6, R-WN-13. */
final class PostChecks {

    /** 职级 — the one order that is known; a Party branch may list its secretary before or after its committee. */
    private static final Map<String, Integer> RANKS =
            Map.of("CHAIR", 1, "VICE_CHAIR", 2, "MEMBER", 3, "WOMAN_MEMBER", 3);

    private final Count count;
    private final Set<String> posts = new HashSet<>();
    private final Map<String, Sex> sexes = new HashMap<>();
    private final Set<String> decided = new HashSet<>();
    private int lowestRank;

    private PostChecks(Count count) {
        this.count = count;
    }

    static Stream<Fault> all(Count count) {
        var checks = new PostChecks(count);
        return Places.of(count.posts(), "posts", checks::post).toList().stream();
    }

    private Stream<Fault> post(Post post, String path) {
        return Stream.of(
                        name(post, path + ".post"),
                        Check.when(post.seats() == 0, path + ".seats", Fault.Code.NO_SEATS),
                        Check.negative(path + ".seats", post.seats()),
                        Check.negative(path + ".blank", post.blank()),
                        Check.negative(path + ".void", post.spoilt()),
                        blankAndVoid(post, path),
                        people(post, path + ".tally"),
                        votes(post, path + ".tally"),
                        decided(post, path + ".decided"))
                .flatMap(faults -> faults);
    }

    private Stream<Fault> name(Post post, String path) {
        if (post.name().isEmpty()) {
            return Check.when(true, path, Fault.Code.BLANK_TEXT);
        }
        var rank = RANKS.getOrDefault(post.name(), lowestRank);
        var order = Check.when(rank < lowestRank, path, Fault.Code.POST_ORDER, Wording.post(post));
        lowestRank = Math.max(lowestRank, rank);
        return Stream.concat(
                order, Check.when(!posts.add(post.name()), path, Fault.Code.POST_TWICE, Wording.post(post)));
    }

    private Stream<Fault> blankAndVoid(Post post, String path) {
        return Check.when(
                readable(post) && count.validParts(post) < 0,
                path + ".void",
                Fault.Code.BLANK_AND_VOID_ABOVE_RECOVERED,
                post.blank(),
                post.spoilt(),
                count.recovered());
    }

    private Stream<Fault> people(Post post, String path) {
        var seen = new HashSet<String>();
        var above = Standing.votesAbove(count, post);
        return Places.of(
                post.tally(),
                path,
                (line, place) -> line.person().isBlank()
                        ? Check.when(true, place + ".person", Fault.Code.BLANK_TEXT)
                        : Stream.concat(
                                person(post, line, place, !seen.add(line.person())),
                                rolledDown(line, votes(above.get(line.person())), place + ".votes")))
                .toList()
                .stream();
    }

    private Stream<Fault> person(Post post, Line line, String place, boolean twice) {
        var known = sexes.putIfAbsent(line.person(), line.sex());
        return Stream.of(
                        Check.when(twice, place + ".person", Fault.Code.PERSON_TWICE, line.person()),
                        Check.when(
                                known != null && known != line.sex(),
                                place + ".sex",
                                Fault.Code.TWO_SEXES,
                                line.person()),
                        Check.negative(place + ".votes", line.votes()),
                        aboveBallots(post, line, place + ".votes"))
                .flatMap(faults -> faults);
    }

    private Stream<Fault> aboveBallots(Post post, Line line, String place) {
        return Check.when(
                accountable(post) && line.votes() > count.validParts(post),
                place,
                Fault.Code.PERSON_ABOVE_BALLOTS,
                line.votes(),
                count.validParts(post));
    }

    /** Under 下加法 a ballot counts for a person once, at the higher post, so all posts together stay within the ballots. */
    private Stream<Fault> rolledDown(Line line, long above, String place) {
        return Check.when(
                count.recovered() >= 0
                        && above > 0
                        && line.votes() <= count.recovered()
                        && line.votes() + above > count.recovered(),
                place,
                Fault.Code.ROLL_DOWN_ABOVE_BALLOTS,
                line.votes() + above,
                count.recovered());
    }

    private Stream<Fault> votes(Post post, String path) {
        var countable = accountable(post) && post.seats() > 0;
        var votes = post.tally().stream()
                .mapToLong(line -> Math.max(0, line.votes()))
                .sum();
        return Check.when(
                countable && votes > post.seats() * count.validParts(post),
                path,
                Fault.Code.VOTES_ABOVE_BALLOTS,
                votes,
                post.seats(),
                countable ? count.validParts(post) : 0);
    }

    /** Nobody is decided twice or with another sex, no more of them than seats, and only where a first vote or a rerun is counted. */
    private Stream<Fault> decided(Post post, String path) {
        var whole = Stream.concat(
                Check.when(
                        post.seats() > 0 && post.decided().size() > post.seats(),
                        path,
                        Fault.Code.DECIDED_ABOVE_SEATS,
                        post.decided().size(),
                        post.seats()),
                Check.when(
                        !post.decided().isEmpty() && (count.round() == Round.TIE || count.round() == Round.RECALL),
                        path,
                        Fault.Code.DECIDED_IN_A_LATER_ROUND,
                        count.round().name()));
        return Stream.concat(whole, Places.of(post.decided(), path, this::decided).toList().stream());
    }

    private Stream<Fault> decided(Decided one, String place) {
        if (one.person().isBlank()) {
            return Stream.empty(); // said where the file was read
        }
        var known = sexes.putIfAbsent(one.person(), one.sex());
        return Stream.of(
                        Check.when(
                                !decided.add(one.person()), place + ".person", Fault.Code.PERSON_TWICE, one.person()),
                        Check.when(
                                known != null && known != one.sex(),
                                place + ".sex",
                                Fault.Code.TWO_SEXES,
                                one.person()),
                        Check.when(
                                one.round() != Round.TIE && one.round() != Round.RERUN,
                                place + ".round",
                                Fault.Code.UNKNOWN_VALUE,
                                one.round().name(),
                                "TIE | RERUN"))
                .flatMap(faults -> faults);
    }

    private static long votes(@Nullable Line above) {
        return above == null ? 0 : above.votes();
    }

    private boolean readable(Post post) {
        return count.recovered() >= 0 && post.blank() >= 0 && post.spoilt() >= 0;
    }

    private boolean accountable(Post post) {
        return readable(post) && count.validParts(post) >= 0;
    }
}
