package org.huanjie.election.committee;

import java.util.List;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * 推选人选 — a person chosen by a meeting that Huanjie does not count ballots for.
 *
 * @param inFavour how many of those present were for this person
 * @param finance whether the person knows finance or management, which one of the supervisors must (R-SC-3); null where it is not asked
 */
public record Choice(
        String name, Post post, int inFavour, @Nullable Boolean finance) {

    public Choice(String name, Post post, int inFavour) {
        this(name, post, inFavour, null);
    }

    /** The posts that are filled by such a choice. */
    public static List<Post> posts(Election election) {
        return switch (election.body()) {
            case PARTY_BRANCH -> List.of(Post.SECRETARY, Post.DEPUTY_SECRETARY);
            case SUPERVISORY_COMMITTEE -> List.of(Post.CHAIR, Post.MEMBER);
            case VILLAGERS_COMMITTEE ->
                election.procedure() == Procedure.BY_MEETING ? Post.of(Body.VILLAGERS_COMMITTEE) : List.of();
        };
    }
}
