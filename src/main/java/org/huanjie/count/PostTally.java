package org.huanjie.count;

import org.huanjie.election.Post;

/**
 * 职位合计 — the parts of the sheets read so far for one post.
 *
 * @param spoilt the void ones
 * @param doubtful those that wait for the election committee
 */
public record PostTally(Post post, int seats, int valid, int blank, int spoilt, int doubtful) {

    /** Nothing is read yet. */
    PostTally(Post post, int seats) {
        this(post, seats, 0, 0, 0, 0);
    }

    public int parts() {
        return valid + blank + spoilt + doubtful;
    }
}
