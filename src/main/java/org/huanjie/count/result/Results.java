package org.huanjie.count.result;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.count.ballot.PostTally;
import org.huanjie.count.file.Result;
import org.huanjie.count.file.Result.Text;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.election.stage.Post;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 结果的解读 — puts a sealed outcome and the sums it came from together again: names for labels, two languages side by side. */
@Component
public class Results {

    private final JsonMapper json;

    Results(JsonMapper json) {
        this.json = json;
    }

    public Result of(Sittings.Sealed sealed, OffsetDateTime closedAt, List<PostTally> posts, List<BallotName> names) {
        var zh = json.readTree(sealed.outcomeZh());
        var en = json.readTree(sealed.outcomeEn());
        return new Result(
                zh.get("valid").asBoolean(),
                pairs(zh, en, "findings").map(this::finding).toList(),
                pairs(zh, en, "posts").map(pair -> post(pair, posts, names)).toList(),
                pairs(zh, en, "legal_review").map(this::review).toList(),
                sealed.fileHash(),
                sealed.outcomeHash(),
                closedAt);
    }

    /** Of several rounds: each person once a post, with the votes of the first round in which one had any for it. */
    public Result together(Sittings.Sealed sealed, OffsetDateTime at, List<PostTally> posts, List<BallotName> names) {
        var once = names.stream()
                .collect(Collectors.toMap(
                        name -> name.post() + name.label(),
                        name -> name,
                        (earlier, later) -> earlier,
                        LinkedHashMap::new));
        return of(sealed, at, posts, List.copyOf(once.values()));
    }

    /** 两种语言的一处 — the same place of the two outcomes. */
    private record Pair(JsonNode zh, JsonNode en) {
        Text text(String key) {
            return new Text(zh.get(key).asString(), en.get(key).asString());
        }

        String word(String key) {
            return zh.get(key).asString();
        }
    }

    private static Stream<Pair> pairs(JsonNode zh, JsonNode en, String key) {
        return IntStream.range(0, zh.get(key).size())
                .mapToObj(n -> new Pair(zh.get(key).get(n), en.get(key).get(n)));
    }

    private Result.Finding finding(Pair pair) {
        return new Result.Finding(pair.word("rule"), pair.zh().get("holds").asBoolean(), pair.text("text"));
    }

    private Result.Review review(Pair pair) {
        return new Result.Review(
                pair.word("rule"),
                pair.text("question"),
                StreamSupport.stream(pair.zh().get("readings").spliterator(), false)
                        .map(reading ->
                                new Result.Reading(reading.get("reading").asString(), words(reading, "elected")))
                        .toList());
    }

    private Result.PostResult post(Pair pair, List<PostTally> posts, List<BallotName> names) {
        var post = Post.valueOf(pair.word("post"));
        Map<String, Pair> reasons = new HashMap<>();
        pairs(pair.zh(), pair.en(), "reasons").forEach(reason -> reasons.put(reason.word("person"), reason));
        var elected = words(pair.zh(), "elected");
        var lines = names.stream()
                .filter(name -> name.post() == post)
                .flatMap(name -> Stream.ofNullable(reasons.get(name.label()))
                        .map(reason -> line(name, elected.contains(name.label()), reason)))
                .sorted(Comparator.comparingInt(Result.Line::votes).reversed())
                .toList();
        return new Result.PostResult(
                post,
                posts.stream()
                        .filter(tally -> tally.post() == post)
                        .mapToInt(PostTally::seats)
                        .sum(),
                pair.zh().get("majority").asInt(),
                among(lines, elected),
                among(lines, words(pair.zh(), "tied")),
                pair.zh().get("rerun_seats").asInt(),
                lines);
    }

    private static Result.Line line(BallotName name, boolean elected, Pair reason) {
        return new Result.Line(
                name.person(),
                name.label(),
                name.sex(),
                name.source(),
                name.votes(),
                elected,
                reason.word("rule"),
                reason.text("text"));
    }

    private static List<Result.Line> among(List<Result.Line> lines, List<String> labels) {
        return labels.stream()
                .flatMap(label -> lines.stream().filter(line -> line.name().equals(label)))
                .toList();
    }

    private static List<String> words(JsonNode node, String key) {
        return StreamSupport.stream(node.get(key).spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
