package org.huanjie.count.engine.figure;

import java.util.List;
import java.util.Optional;

/**
 * 计票职位 — one post's part of the ballots: its seats, its blank and void parts, and what each person got; {@code decided} are those of its
 * seats that later votes have filled.
 */
public record Post(String name, long seats, long blank, long spoilt, List<Line> tally, List<Decided> decided) {

    public static final String MEMBER = "MEMBER";
    public static final String WOMAN_MEMBER = "WOMAN_MEMBER";

    public Post {
        tally = List.copyOf(tally);
        decided = List.copyOf(decided);
    }

    public Post(String name, long seats, long blank, long spoilt, List<Line> tally) {
        this(name, seats, blank, spoilt, tally, List.of());
    }

    public Optional<Decided> decided(String person) {
        return decided.stream().filter(one -> one.person().equals(person)).findFirst();
    }

    public boolean named(String other) {
        return name.equals(other);
    }

    /** 委员 and 妇女委员 are of one rank: the votes for one do not roll down to the other (R-WN-12, R-WN-13). */
    boolean higherThan(Post later) {
        return !(committeeMember() && later.committeeMember());
    }

    private boolean committeeMember() {
        return named(MEMBER) || named(WOMAN_MEMBER);
    }

    public long votes() {
        return tally.stream().mapToLong(Line::votes).sum();
    }
}
