package org.huanjie.election.term;

import java.util.List;

/**
 * 届次进度 — where the villages of a term are: not begun, under way, or over.
 *
 * @param underWay the codes of the villages in which an election is under way: they stay in this term until it is over
 */
public record TermProgress(int villages, int notBegun, List<String> underWay) {

    public TermProgress {
        underWay = List.copyOf(underWay);
    }

    /** Villages whose last election has come to its end. */
    public int over() {
        return villages - notBegun - underWay.size();
    }

    /** A term closes when its last village has been handed over and archived. */
    public boolean closed() {
        return villages > 0 && over() == villages;
    }

    /** Whether no village has started: until then a term can be called off. */
    public boolean untouched() {
        return notBegun == villages;
    }
}
