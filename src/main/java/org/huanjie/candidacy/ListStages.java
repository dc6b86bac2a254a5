package org.huanjie.candidacy;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Stage;

/** 名单阶段 — at which stage each body's list is made, at which it is out, and for which posts. */
final class ListStages {

    private ListStages() {}

    /** The posts that are voted for: those of the rules or, before there are any, those that the body may have. */
    static List<Post> posts(Election election, Optional<ElectionRules> rules) {
        return rules.map(passed -> passed.posts().stream()
                        .filter(line -> line.seats() > 0)
                        .map(PostSeats::post)
                        .toList())
                .orElseGet(() -> Post.of(election.body()));
    }

    static Stage entering(Body body) {
        return switch (body) {
            case VILLAGERS_COMMITTEE -> Stage.NOMINATING;
            case PARTY_BRANCH -> Stage.APPROVED;
            case SUPERVISORY_COMMITTEE -> Stage.PREPARING;
        };
    }

    static Stage listed(Body body) {
        return switch (body) {
            case VILLAGERS_COMMITTEE -> Stage.CANDIDATES_PUBLISHED;
            case PARTY_BRANCH -> Stage.LIST_SET;
            case SUPERVISORY_COMMITTEE -> Stage.MEETING;
        };
    }
}
