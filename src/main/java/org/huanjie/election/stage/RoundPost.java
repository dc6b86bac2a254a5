package org.huanjie.election.stage;

/**
 * 本轮名额 — the seats of a post that a round fills.
 *
 * @param reservedForWoman how many of them only a woman can fill (R-WN-11)
 */
public record RoundPost(Post post, int seats, int reservedForWoman) implements Comparable<RoundPost> {

    public PostSeats postSeats() {
        return new PostSeats(post, seats);
    }

    @Override
    public int compareTo(RoundPost other) {
        return post.compareTo(other.post);
    }
}
