package org.huanjie.candidacy.review.organ;

import java.util.List;
import java.util.Set;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 核查待办 — what an organ has to certify, each its own alone. */
@Component
class WaitingInquiries implements WaitingSource {

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind("candidacy.waiting.inquiry", Set.of(Role.ORGAN), """
                    SELECT i.id, i.village, i.asked_on, i.due_on, '', '/organ/' || i.id FROM candidacy.inquiry i
                    WHERE i.village >= :lo AND i.village < :hi AND i.answered_on IS NULL AND NOT candidacy.is_concluded(i.review)
                      AND i.organ IN (SELECT d.organ FROM candidacy.organ_desk d WHERE d.account = :account AND d.until_at IS NULL)"""));

    private final WaitingRows rows;

    WaitingInquiries(WaitingRows rows) {
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
