package org.huanjie.count.engine.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.law.Body;
import org.huanjie.law.Round;
import org.huanjie.law.Settings;

/**
 * 计票数据 — the figures of one count, as the tellers signed them: what goes into the engine. {@code posts} run from the
 * highest to the lowest. docs/count-file.md.
 */
public record Count(
        Settings settings,
        Body body,
        Round round,
        Electorate electorate,
        long issued,
        long recovered,
        boolean womanAlreadyElected,
        List<Pair> relatives,
        List<Post> posts) {

    public Count {
        relatives = List.copyOf(relatives);
        posts = List.copyOf(posts);
    }

    /** How many may vote, how many ballots were handed out and how many came back. */
    public Ballots ballots() {
        return new Ballots(electorate, issued, recovered);
    }

    /** 有效部分 — the ballots whose part for this post is neither blank nor void. */
    public long validParts(Post post) {
        return recovered - post.blank() - post.spoilt();
    }

    /** The posts above this one whose votes roll down to it (R-WN-13). */
    public List<Post> above(Post post) {
        return posts.stream()
                .takeWhile(higher -> higher != post)
                .filter(higher -> higher.higherThan(post))
                .toList();
    }

    /** Who is barred by law, with the ground that the file gives. */
    public Map<String, String> bars() {
        return posts.stream()
                .flatMap(post -> post.tally().stream())
                .filter(line -> !line.eligible())
                .collect(Collectors.toMap(Line::person, Line::bar, (one, other) -> one.isBlank() ? other : one));
    }

    public boolean hasPost(String name) {
        return posts.stream().anyMatch(post -> post.named(name));
    }

    /** Votes are added for a whole vote over all posts, never for the seats of a tie or a recall. */
    public boolean rollsDown() {
        return settings.rollsDown() && (round == Round.FIRST || round == Round.RERUN);
    }
}
