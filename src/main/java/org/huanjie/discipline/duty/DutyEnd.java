package org.huanjie.discipline.duty;

import java.util.List;
import org.huanjie.election.stage.Election;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.preparation.OnDuty;
import org.huanjie.polling.preparation.OpeningAct;
import org.huanjie.polling.preparation.Roster;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 退出岗位 — who takes back a pledge that a duty waits for is on that duty no more, in the same transaction (R-DP-1). */
@Service
public class DutyEnd {

    private final Roster roster;
    private final DutyFiles files;
    private final Ledger ledger;

    DutyEnd(Roster roster, DutyFiles files, Ledger ledger) {
        this.roster = roster;
        this.files = files;
        this.ledger = ledger;
    }

    /** Ends the duties for which this person lacks something now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Election election, EnrolledPerson person, String by) {
        roster.of(election.id()).stream()
                .filter(member -> person.is(new Named(member.name(), member.person())))
                .filter(member -> OnDuty.of(member)
                        .filter(one -> !files.lacks(election, List.of(one)).getFirst().none())
                        .isPresent())
                .forEach(member -> {
                    roster.leave(election.id(), member.duty(), member.name());
                    ledger.enter(new OpeningAct.StaffCalled(
                            election.village(), election.body(), member.duty(), member.name(), false, by));
                });
    }
}
