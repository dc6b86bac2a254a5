package org.huanjie.count.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.count.file.Result;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 主持 — who presides over a committee whose chair the election left empty: a vice-chair, or a member whom the representatives chose (R-WN-10). */
public sealed interface Presiding {

    /** A chair sits, the village has none, or votes are still to be held. */
    record NotAsked() implements Presiding {}

    /** The one vice-chair presides by the rule itself. */
    record ByLaw(Result.Line vice) implements Presiding {}

    /** Who was named out of several. */
    record Named(Result.Line person, Post post, LocalDate decidedOn, String document) implements Presiding {}

    /** Somebody of these is still to be named: vice-chairs, or, where there is none, members. */
    record Open(Post post, List<Result.Line> among) implements Presiding {}

    /** 推定 — as it is on record. */
    record Row(VoterId person, LocalDate decidedOn, String document) {}

    /** @param together who sits by all votes, none of which is due any more */
    static Presiding of(Result together, Optional<Row> named) {
        var chairs = elected(together, Post.CHAIR);
        boolean voted = together.posts().stream().anyMatch(post -> post.post() == Post.CHAIR);
        if (!voted || !chairs.isEmpty()) {
            return new NotAsked();
        }
        var vices = elected(together, Post.VICE_CHAIR);
        if (vices.size() == 1) {
            return new ByLaw(vices.getFirst());
        }
        var post = vices.isEmpty() ? Post.MEMBER : Post.VICE_CHAIR;
        var among = vices.isEmpty() ? members(together) : vices;
        return among.isEmpty()
                ? new NotAsked()
                : named.flatMap(row -> among.stream()
                                .filter(line -> line.person().equals(row.person()))
                                .findFirst()
                                .<Presiding>map(line -> new Named(line, post, row.decidedOn(), row.document())))
                        .orElseGet(() -> new Open(post, among));
    }

    /** In a sentence, where there is one to say. */
    default Optional<String> said(Words words) {
        return switch (this) {
            case NotAsked nothing -> Optional.empty();
            case ByLaw(var vice) -> Optional.of(words.of("count.presiding.by-law", vice.name()));
            case Named(var person, var post, var on, var document) ->
                Optional.of(words.of(
                        "count.presiding.named." + (post == Post.VICE_CHAIR ? "vice" : "member"),
                        person.name(),
                        Wording.of(words, on),
                        document));
            case Open(var post, var among) ->
                Optional.of(words.of("count.presiding.open." + (post == Post.VICE_CHAIR ? "vice" : "member")));
        };
    }

    private static List<Result.Line> members(Result together) {
        return Stream.concat(elected(together, Post.MEMBER).stream(), elected(together, Post.WOMAN_MEMBER).stream())
                .toList();
    }

    private static List<Result.Line> elected(Result together, Post post) {
        return together.posts().stream()
                .filter(one -> one.post() == post)
                .flatMap(one -> one.elected().stream())
                .toList();
    }
}
