package org.huanjie.election.stage;

/** 职位名额 — how many are to be elected to a post; ordered from the highest post to the lowest. */
public record PostSeats(Post post, int seats) implements Comparable<PostSeats> {

    @Override
    public int compareTo(PostSeats other) {
        return post.compareTo(other.post);
    }
}
