package org.huanjie.candidacy.review.match;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** 对照所得 — what the parts of a list come to, taken together in their order. */
final class MatchTally {

    /** More than anybody mends by hand. */
    private static final int FAULTS = 1000;

    private final SortedSet<MatchHit> hits = new TreeSet<>();
    private final List<LineFault> faults = new ArrayList<>();
    private long before;
    private long records;
    private long skipped;
    private long left;

    /** @param before how many lines of the file stand above the first that is added */
    MatchTally(long before) {
        this.before = before;
    }

    void add(BlockMatch.Found found) {
        hits.addAll(found.hits());
        found.faults().forEach(fault -> fault(new LineFault(before + fault.line(), fault.reason())));
        before += found.lines();
        records += found.records();
        skipped += found.skipped();
    }

    void hit(MatchHit hit) {
        hits.add(hit);
    }

    void fault(LineFault fault) {
        left++;
        if (faults.size() < FAULTS) {
            faults.add(fault);
        }
    }

    void record() {
        records++;
    }

    void skip() {
        skipped++;
    }

    /** The line of the file that is this one of the next part. */
    long line(long ofPart) {
        return before + ofPart;
    }

    Matched all() {
        return new Matched(new MatchAnswer(hits), records, skipped, left, List.copyOf(faults));
    }
}
