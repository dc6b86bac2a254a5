package org.huanjie.count.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.count.engine.figure.Finding;
import org.huanjie.count.engine.figure.PostOutcome;

/** 选举结果 — what the law makes of a count: who is elected, what remains to be voted on, and why. */
public record Outcome(boolean valid, List<Finding> findings, List<PostOutcome> posts, List<LegalReview> legalReview) {

    public List<String> elected() {
        return posts.stream().flatMap(post -> post.elected().stream()).toList();
    }

    boolean sameSeats(Outcome other) {
        return valid == other.valid
                && IntStream.range(0, posts.size()).allMatch(i -> posts.get(i).sameSeats(other.posts.get(i)));
    }

    Outcome with(List<LegalReview> reviews) {
        return new Outcome(valid, findings, posts, reviews);
    }
}
