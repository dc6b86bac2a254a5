package org.huanjie.candidacy.review.remedy;

import java.util.List;
import java.util.Set;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 联审待办 — what a level has to answer, a third to settle, confirm or hear, and the notices to hand over, to each person at once. */
@Component
class WaitingReviews implements WaitingSource {

    private static final Set<Role> COUNTY = Set.of(Role.COUNTY_OFFICE, Role.GUIDANCE_GROUP);

    private static final String OF_A_REVIEW = """
            SELECT %s, r.village, %s, %s, '', '/villages/' || r.village || '/reviews/' || r.id FROM candidacy.review r\s""";

    private static final String HERE = "r.village >= :lo AND r.village < :hi";

    /** Who decided nothing about the person (docs/rules.md, review). */
    private static final String THIRD = ":account NOT IN (SELECT candidacy.deciders(r.id))";

    private static final String SETTLED_NOTHING =
            "NOT EXISTS (SELECT FROM candidacy.settlement t WHERE t.review = r.id AND t.by = :account)";

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind("candidacy.waiting.opinion", Permission.REVIEW.roles(), OF_A_REVIEW.formatted("r.id", "r.opened_at", "r.due_on") + """
                    WHERE %s AND r.concluded_at IS NULL AND r.edition IS NOT NULL AND NOT EXISTS (
                      SELECT FROM candidacy.submission s WHERE s.review = r.id AND s.side = CASE
                        WHEN :role IN ('COUNTY_OFFICE', 'GUIDANCE_GROUP') THEN 'COUNTY' ELSE 'TOWN' END)""".formatted(HERE)),
            new WaitingKind("candidacy.waiting.difference", COUNTY, OF_A_REVIEW.formatted("r.id", "r.opened_at", "r.due_on") + """
                    WHERE %s AND r.concluded_at IS NULL
                      AND 2 = (SELECT count(*) FROM candidacy.submission s WHERE s.review = r.id) AND EXISTS (
                      SELECT FROM candidacy.differences(r.id) d WHERE NOT EXISTS (SELECT FROM candidacy.settlement t
                        WHERE t.review = r.id AND t.edition = d.edition AND t.item = d.item)) AND %s""".formatted(HERE, THIRD)),
            new WaitingKind("candidacy.waiting.notice", Permission.REVIEW.roles(), OF_A_REVIEW.formatted("r.id", "min(f.found_on)", "NULL") + """
                    JOIN candidacy.finding f ON f.review = r.id WHERE %s AND f.notice_on IS NULL AND f.lifted_on IS NULL
                    GROUP BY r.id, r.village""".formatted(HERE)),
            new WaitingKind("candidacy.waiting.bar", COUNTY, OF_A_REVIEW.formatted("b.id", "b.decided_on", "b.confirm_by") + """
                    JOIN candidacy.bar b ON b.review = r.id WHERE %s AND b.confirmed_on IS NULL AND b.ended_on IS NULL
                      AND b.confirm_by >= :today AND b.decided_by <> :account AND %s AND %s""".formatted(HERE, THIRD, SETTLED_NOTHING)),
            new WaitingKind("candidacy.waiting.appeal", COUNTY, OF_A_REVIEW.formatted("a.id", "a.received_at", "a.due_on") + """
                    JOIN candidacy.appeal a ON a.review = r.id WHERE %s AND a.decided_on IS NULL AND a.due_on >= :today AND %s AND %s
                      AND NOT EXISTS (SELECT FROM candidacy.bar b WHERE b.review = r.id AND :account IN (b.decided_by, b.confirmed_by))""".formatted(HERE, THIRD, SETTLED_NOTHING)),
            new WaitingKind("candidacy.waiting.talk", Permission.REVIEW.roles(), OF_A_REVIEW.formatted("t.id", "t.offered_at", "NULL") + """
                    JOIN candidacy.talk t ON t.review = r.id WHERE %s AND t.held_on IS NULL AND t.declined_on IS NULL""".formatted(HERE)));

    private final WaitingRows rows;

    WaitingReviews(WaitingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<WaitingKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Waiting> of(SignedIn who) {
        return rows.of(KINDS, who);
    }
}
