package org.huanjie.candidacy.relist;

import java.util.List;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 候选人待办 — who was asked to follow on a list and has not answered (R-NM-7), and a candidates' meeting that was held and is not recorded. */
@Component
class WaitingCandidates implements WaitingSource {

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind("candidacy.waiting.follow", Permission.PRESIDE.roles(), """
                    SELECT n.candidate, n.village, n.asked_on, NULL, '', '/villages/' || n.village || '/candidates/villagers-committee/anew'
                    FROM candidacy.asked_next n WHERE n.village >= :lo AND n.village < :hi AND n.answered_on IS NULL"""),
            new WaitingKind("candidacy.waiting.encounter", Permission.PRESIDE.roles(), """
                    SELECT e.id, e.village, e.at, NULL, '', '/villages/' || e.village || '/candidates/villagers-committee/meeting'
                    FROM candidacy.encounter e WHERE e.village >= :lo AND e.village < :hi AND e.recorded_at IS NULL AND e.at::date <= :today"""));

    private final WaitingRows rows;

    WaitingCandidates(WaitingRows rows) {
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
