package org.huanjie.polling.archive;

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

/** 移交待办 — bags that are packed and not yet given, bags on their way that the archive receives (R-AF-3), and seals that were read otherwise. */
@Component
class WaitingBags implements WaitingSource {

    /** Of the seals of boxes, and of bags on their way from the village, the election committee rules; further on the town. */
    private static final Set<Role> RULING = Set.of(Role.ELECTION_COMMITTEE, Role.TOWN_COMMITTEE);

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind("polling.waiting.give", Permission.CONDUCT.roles(), """
                    SELECT 'bags-' || p.election, p.village, p.closed_at, NULL, '', '/villages/' || p.village || '/polling/archive' FROM polling.poll p
                    WHERE p.village >= :lo AND p.village < :hi AND EXISTS (SELECT FROM polling.bag b WHERE b.election = p.election)
                      AND NOT EXISTS (SELECT FROM polling.transfer t WHERE t.election = p.election)"""),
            new WaitingKind("polling.waiting.receive", Permission.KEEP_ARCHIVE.roles(), """
                    SELECT 'transfer-' || t.election || '-' || t.step, t.village, t.given_at, NULL, '', '/villages/' || t.village || '/polling/archive'
                    FROM polling.transfer t
                    WHERE t.village >= :lo AND t.village < :hi AND t.receiver IS NULL AND t.giver <> :account"""),
            new WaitingKind("polling.waiting.seal", RULING, """
                    SELECT 'seal-' || r.seq, r.village, r.read_at, NULL, '',
                      '/villages/' || r.village || CASE r.moment WHEN 'HAND_OVER' THEN '/polling/archive' ELSE '/polling/boxes' END
                    FROM polling.seal_reading r
                    WHERE r.village >= :lo AND r.village < :hi AND r.differs
                      AND :role = CASE WHEN r.transfer > 1 THEN 'TOWN_COMMITTEE' ELSE 'ELECTION_COMMITTEE' END
                      AND NOT EXISTS (SELECT FROM polling.seal_ruling d WHERE d.reading = r.seq)"""));

    private final WaitingRows rows;

    WaitingBags(WaitingRows rows) {
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
