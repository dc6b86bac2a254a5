package org.huanjie.election.amendment;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * 改正 — that a record was put right or withdrawn: what stood there before, who changed it and why.
 *
 * @param before the fields of the record as they stood, by their column's name
 * @param withdrawn whether the record is gone rather than changed
 */
public record Amendment(
        What what,
        UUID record,
        Map<String, Object> before,
        boolean withdrawn,
        String why,
        OffsetDateTime at,
        String by) {

    /** 改正对象 — what kind of record it is. */
    public enum What {
        MEETING,
        DOCUMENT
    }

    /** A field as it stood; empty where it had nothing. */
    public String before(String column) {
        var value = before.get(column);
        return value == null ? "" : value.toString();
    }
}
