package org.huanjie.count.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huanjie.count.engine.figure.Count;
import org.huanjie.count.engine.figure.Line;
import org.huanjie.count.engine.figure.Post;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.law.Sex;

/**
 * 计票名次 — a person in the count for one post: the line, and under 下加法 the votes added from higher posts (R-WN-13).
 * {@code here} is whether this post's own tally has the person. Equal votes keep the order of the file.
 */
record Standing(Line line, long added, boolean here) {

    String person() {
        return line.person();
    }

    boolean woman() {
        return line.sex() == Sex.FEMALE;
    }

    long votes() {
        return line.votes() + added;
    }

    /** Everyone who is counted for this post, in the order of the file. */
    static List<Standing> of(Count count, Post post) {
        var higher = votesAbove(count, post);
        var standings = new ArrayList<Standing>();
        for (var line : post.tally()) {
            var above = higher.remove(line.person());
            standings.add(new Standing(line, above == null ? 0 : above.votes(), true));
        }
        higher.values().stream()
                .filter(above -> !post.named(Post.WOMAN_MEMBER) || above.sex() == Sex.FEMALE)
                .forEach(above -> standings.add(new Standing(above.withVotes(0), above.votes(), false)));
        return standings;
    }

    /** What each person got for the posts above, where such votes are added (下加法). */
    static Map<String, Line> votesAbove(Count count, Post post) {
        var sums = new LinkedHashMap<String, Line>();
        if (count.rollsDown()) {
            count.above(post).stream()
                    .flatMap(higher -> higher.tally().stream())
                    .filter(line -> counts(line, count))
                    .forEach(line -> sums.merge(line.person(), line, Line::plus));
        }
        return sums;
    }

    /** Where the rules admit candidates only, what was written in is no vote that could be added. */
    private static boolean counts(Line line, Count count) {
        return line.source() == Source.CANDIDATE || !count.settings().candidatesOnly();
    }

    static List<Standing> byVotes(List<Standing> standings) {
        return standings.stream()
                .sorted(Comparator.comparingLong(Standing::votes).reversed())
                .toList();
    }

    /** Groups of equal votes, from the most votes down. */
    static List<List<Standing>> levels(List<Standing> standings) {
        var levels = new TreeMap<Long, List<Standing>>(Comparator.reverseOrder());
        for (var standing : standings) {
            levels.computeIfAbsent(standing.votes(), votes -> new ArrayList<>()).add(standing);
        }
        return List.copyOf(levels.values());
    }

    static List<String> people(List<Standing> standings) {
        return standings.stream().map(Standing::person).toList();
    }
}
