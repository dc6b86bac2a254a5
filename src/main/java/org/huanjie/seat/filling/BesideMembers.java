package org.huanjie.seat.filling;

import java.util.List;
import org.huanjie.count.result.SittingMembers;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Procedure;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.history.Tenure;
import org.springframework.stereotype.Component;

/** 补选时的在任成员 — who sits while free seats are filled; not who came by this very election. */
@Component
class BesideMembers implements SittingMembers {

    private final MemberSeats seats;
    private final Roll roll;

    BesideMembers(MemberSeats seats, Roll roll) {
        this.seats = seats;
        this.roll = roll;
    }

    @Override
    public List<Sitting> beside(Election election) {
        return election.procedure() == Procedure.BY_ELECTION
                ? seats.sitting(election.village(), election.body()).stream()
                        .filter(one -> !one.came().first().equals(election.first()))
                        .map(one -> new Sitting(registrations(one), one.post(), one.name(), one.sex()))
                        .toList()
                : List.of();
    }

    private List<VoterId> registrations(Tenure tenure) {
        return tenure.person().stream()
                .flatMap(person -> roll.registrations(person).stream())
                .map(VoterId::new)
                .toList();
    }
}
