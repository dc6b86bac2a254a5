package org.huanjie.count.result;

import org.huanjie.count.file.CountFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.count.engine.LawfulCount.Result;
import org.huanjie.count.engine.Outcome;
import org.huanjie.count.engine.figure.PostOutcome;
import org.huanjie.law.Round;
import org.huanjie.law.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * 合并结果 — the count files of one election's rounds taken together: who sits over all of them, and what vote is due next (R-WN-4..10).
 *
 * <p>The first vote's file, with those whom later votes elected named in it, is counted again: seats that waited for 再次投票 are given
 * out by that, and what is still missing goes to 另行选举 (docs/decisions/0005-rounds-are-elections.md). Files in, file out: whoever has
 * the published files comes to the same.
 *
 * @param file the first vote's count file with those decided later; itself where nothing is
 */
public record Reckoning(String file, Result.Counted counted, Due due) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** 应行之事 — what the law asks for next. */
    public sealed interface Due {
        /** every seat is filled, or may stay as it is */
        record Nothing() implements Due {}

        /** another vote for these seats among these people */
        record Vote(Round round, List<DuePost> posts) implements Due {}

        /** the last vote was void and is held again as it was */
        record Again() implements Due {}

        /** enough members sit: the seats may stay vacant, or are voted on once more (R-WN-10) */
        record Choice(List<DuePost> posts) implements Due {}
    }

    /** 待定名额 — seats of a post that a further vote fills, by the labels of the files. */
    public record DuePost(String post, int seats, int reservedForWoman, List<String> candidates) {}

    /** 一轮 — a vote for whole seats with the re-votes that decided its ties. */
    private record Segment(Round round, JsonNode file, Map<String, List<ObjectNode>> ties) {
        Outcome outcome() {
            return count(text(file, ties)).outcome();
        }
    }

    /**
     * Takes the rounds together.
     *
     * @param files declared rounds in their order, from the latest first vote on
     * @param fewest with so many members seats may stay vacant (R-WN-10)
     */
    public static Reckoning of(List<String> files, int fewest) {
        var segments = segments(files);
        var first = files.getFirst();
        var decided = decided(segments);
        var file = decided.isEmpty() ? first : text(JSON.readTree(first), decided);
        var total = count(file);
        var last = files.getLast();
        return new Reckoning(file, total, due(segments, last, total.outcome(), fewest));
    }

    /** Whether more ballots were recovered than handed out (R-BV-1). */
    public boolean moreRecovered() {
        return counted.outcome().findings().stream()
                .anyMatch(finding -> finding.rule() == Rule.BALLOTS && !finding.holds());
    }

    private static List<Segment> segments(List<String> files) {
        var segments = new ArrayList<Segment>();
        for (var text : files) {
            var file = JSON.readTree(text);
            var outcome = count(text).outcome();
            if (round(file) != Round.TIE && (outcome.valid() || segments.isEmpty())) {
                segments.add(new Segment(round(file), file, new LinkedHashMap<>()));
            } else if (outcome.valid()) {
                add(segments.getLast().ties(), outcome, file, Round.TIE);
            }
        }
        return segments;
    }

    /** Whom every vote after the first elected, by post. */
    private static Map<String, List<ObjectNode>> decided(List<Segment> segments) {
        var decided = new LinkedHashMap<>(segments.getFirst().ties());
        for (var rerun : segments.subList(1, segments.size())) {
            add(decided, rerun.outcome(), rerun.file(), Round.RERUN);
        }
        return decided;
    }

    private static void add(Map<String, List<ObjectNode>> decided, Outcome outcome, JsonNode file, Round round) {
        for (var post : outcome.posts()) {
            for (var person : post.elected()) {
                decided.computeIfAbsent(post.post(), name -> new ArrayList<>())
                        .add(JSON.createObjectNode()
                                .put("person", person)
                                .put("sex", sexes(file).get(person))
                                .put("round", round.name()));
            }
        }
    }

    private static Due due(List<Segment> segments, String last, Outcome total, int fewest) {
        var outcome = count(last).outcome();
        var round = round(JSON.readTree(last));
        var current = segments.getLast().outcome();
        if (round == Round.TIE && outcome.valid() && tied(outcome)) {
            return new Due.Vote(Round.TIE, ties(outcome));
        }
        if (!outcome.valid() && round != Round.RERUN) {
            return new Due.Again();
        }
        if (tied(current)) {
            return new Due.Vote(Round.TIE, ties(current));
        }
        var missing = missing(total, current);
        if (missing.isEmpty()) {
            return new Due.Nothing();
        }
        boolean held = segments.size() > 1 || round == Round.RERUN;
        if (held
                && total.elected().size() >= fewest
                && missing.stream().allMatch(post -> post.reservedForWoman() == 0)) {
            return new Due.Choice(missing);
        }
        return outcome.valid() ? new Due.Vote(Round.RERUN, missing) : new Due.Again();
    }

    private static boolean tied(Outcome outcome) {
        return outcome.posts().stream().anyMatch(post -> !post.tied().isEmpty());
    }

    private static List<DuePost> ties(Outcome outcome) {
        return outcome.posts().stream()
                .filter(post -> !post.tied().isEmpty())
                .map(post -> new DuePost(post.post(), Math.toIntExact(post.contested()), 0, post.tied()))
                .toList();
    }

    /** The seats by all rounds; the candidates by the last vote that was held for them. */
    private static List<DuePost> missing(Outcome total, Outcome current) {
        return total.posts().stream()
                .filter(post -> post.rerunSeats() > 0)
                .map(post -> new DuePost(
                        post.post(),
                        Math.toIntExact(post.rerunSeats()),
                        Math.toIntExact(post.reservedForWoman()),
                        Stream.concat(current.posts().stream(), Stream.of(post))
                                .filter(one -> one.post().equals(post.post()))
                                .map(PostOutcome::rerunCandidates)
                                .filter(people -> !people.isEmpty())
                                .findFirst()
                                .orElse(List.of())))
                .toList();
    }

    private static String text(JsonNode file, Map<String, List<ObjectNode>> decided) {
        var copy = file.deepCopy();
        for (var post : copy.get("posts")) {
            var people = decided.getOrDefault(post.get("post").asString(), List.of());
            if (!people.isEmpty()) {
                ((ObjectNode) post).putArray("decided").addAll(people);
            }
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(copy);
    }

    private static Map<String, String> sexes(JsonNode file) {
        var sexes = new HashMap<String, String>();
        for (var post : file.get("posts")) {
            for (var line : post.get("tally")) {
                sexes.put(line.get("person").asString(), line.get("sex").asString());
            }
        }
        return sexes;
    }

    private static Round round(JsonNode file) {
        return Round.valueOf(file.get("round").asString());
    }

    private static Result.Counted count(String file) {
        return switch (CountFile.count(file.getBytes(StandardCharsets.UTF_8))) {
            case Result.Counted counted -> counted;
            case Result.Refused(var faults) ->
                throw new IllegalStateException("declared rounds cannot be taken together: " + faults);
        };
    }

    /** Everyone who sits, by the labels of the files. */
    Collection<String> seated() {
        return counted.outcome().elected();
    }
}
