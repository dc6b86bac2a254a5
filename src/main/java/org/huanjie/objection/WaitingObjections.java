package org.huanjie.objection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 异议待办 — what was received and waits for its organ's answer, by the day on which it is to come. */
@Component
class WaitingObjections implements WaitingSource {

    private static final List<WaitingKind> KINDS = Arrays.stream(ObjectionSubject.values())
            .map(subject -> new WaitingKind(
                    "objection.waiting." + subject,
                    Arrays.stream(ObjectionOrgan.values())
                            .filter(organ -> subject != ObjectionSubject.ROLL || organ == ObjectionOrgan.ELECTION_COMMITTEE)
                            .filter(organ -> subject != ObjectionSubject.RESULT || organ != ObjectionOrgan.ELECTION_COMMITTEE)
                            .map(ObjectionOrgan::role)
                            .collect(Collectors.toSet()),
                    """
                    SELECT o.id, o.village, o.received_at, o.due_on, '', '/villages/' || o.village || '%s'
                    FROM objection.objection o WHERE o.subject = '%s' AND o.organ = :organ AND o.decided_on IS NULL
                      AND o.village >= :lo AND o.village < :hi"""
                            .formatted(
                                    subject == ObjectionSubject.ROLL ? "/roll/objections" : "/objections",
                                    subject)))
            .toList();

    private final WaitingRows rows;

    WaitingObjections(WaitingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<WaitingKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Waiting> of(SignedIn who) {
        return rows.of(KINDS, who, Map.of("organ", ObjectionOrgan.of(who.role()).name()));
    }
}
