package org.huanjie.count.engine;

import java.util.List;

/** 职位 — one post's part of the ballots: its seats, its blank and void parts, and what each person got. */
public record Post(String name, long seats, long blank, long spoilt, List<Line> tally) {

    static final String MEMBER = "MEMBER";
    static final String WOMAN_MEMBER = "WOMAN_MEMBER";

    public Post {
        tally = List.copyOf(tally);
    }

    boolean named(String other) {
        return name.equals(other);
    }

    /** 委员 and 妇女委员 are of one rank: the votes for one do not roll down to the other (R-WN-12, R-WN-13). */
    boolean higherThan(Post later) {
        return !(committeeMember() && later.committeeMember());
    }

    private boolean committeeMember() {
        return named(MEMBER) || named(WOMAN_MEMBER);
    }

    long votes() {
        return tally.stream().mapToLong(Line::votes).sum();
    }
}
