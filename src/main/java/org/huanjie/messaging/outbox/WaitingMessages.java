package org.huanjie.messaging.outbox;

import java.util.List;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 消息待办 — messages that did not reach their person, and those of a list of paper who are still to be told. */
@Component
class WaitingMessages implements WaitingSource {

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind("messaging.waiting.failed", Permission.ORGANIZE.roles(), """
                    SELECT m.id, m.division, m.settled_at, NULL, '', '/messages/' || m.id FROM messaging.message m
                    WHERE m.division >= :lo AND m.division < :hi AND m.state IN ('FAILED', 'BOUNCED', 'EXPIRED') AND m.until >= :today
                      AND NOT EXISTS (SELECT FROM messaging.message n WHERE n.person = m.person AND n.matter = m.matter
                        AND n.written_at > m.written_at AND n.state NOT IN ('FAILED', 'BOUNCED', 'EXPIRED', 'STOPPED'))"""),
            new WaitingKind("messaging.waiting.tell", Permission.ORGANIZE.roles(), """
                    SELECT m.id, m.division, m.written_at, NULL, '', CASE m.state WHEN 'QUEUED' THEN '/messages' ELSE '/messages/' || m.id END
                    FROM messaging.message m WHERE m.division >= :lo AND m.division < :hi AND m.route = 'PRINT' AND m.state IN ('QUEUED', 'ACCEPTED')"""));

    private final WaitingRows rows;

    WaitingMessages(WaitingRows rows) {
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
