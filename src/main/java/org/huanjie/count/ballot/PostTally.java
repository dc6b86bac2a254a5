package org.huanjie.count.ballot;

import org.huanjie.election.stage.Post;

/**
 * 职位合计 — the parts of the sheets read so far for one post.
 *
 * @param spoilt the void ones
 * @param doubtful those that wait for the election committee
 */
public record PostTally(Post post, int seats, int valid, int blank, int spoilt, int doubtful) {

    /** Nothing is read yet. */
    public PostTally(Post post, int seats) {
        this(post, seats, 0, 0, 0, 0);
    }

    public int parts() {
        return valid + blank + spoilt + doubtful;
    }
}
