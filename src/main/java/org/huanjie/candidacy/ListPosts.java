package org.huanjie.candidacy;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;

/** 名单职位 — the posts for which a list is made. */
final class ListPosts {

    private ListPosts() {}

    /** The posts that are voted for: those of the rules or, before there are any, those that the body may have. */
    static List<Post> posts(Election election, Optional<ElectionRules> rules) {
        return rules.map(passed -> passed.posts().stream()
                        .filter(line -> line.seats() > 0)
                        .map(PostSeats::post)
                        .toList())
                .orElseGet(() -> Post.of(election.body()));
    }
}
