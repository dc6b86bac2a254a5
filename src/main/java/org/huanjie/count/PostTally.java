package org.huanjie.count;

import org.huanjie.election.Post;

/**
 * 职位合计 — the parts of the sheets read so far for one post.
 *
 * @param spoilt the void ones
 */
public record PostTally(Post post, int seats, int valid, int blank, int spoilt) {

    public int parts() {
        return valid + blank + spoilt;
    }
}
