package org.huanjie.seat.filling;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.election.committee.SeatsHeld;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.history.Tenure;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 在任核对 — whether whoever a meeting chose sits already, by the rolls on which they and the members are (R-AF-7, R-SC-3). */
@Component
class SeatsOfOthers implements SeatsHeld {

    private final MemberSeats seats;
    private final Roll roll;

    SeatsOfOthers(MemberSeats seats, Roll roll) {
        this.seats = seats;
        this.roll = roll;
    }

    @Override
    @Transactional(readOnly = true)
    public Held of(Election election, Body body, String name) {
        return seats.sitting(election.village(), body).stream()
                .filter(one -> besides(one, election))
                .map(one -> is(one, election, name))
                .max(Held::compareTo)
                .orElse(Held.NO);
    }

    // at a change of term who sat before it is nobody's bar; between terms everybody sits
    private static boolean besides(Tenure sitting, Election election) {
        return !sitting.came().first().equals(election.first())
                && (election.procedure().interim() || sitting.came().term().equals(election.term()));
    }

    private Held is(Tenure sitting, Election election, String name) {
        var lines = sitting.person().stream()
                .flatMap(person -> roll.registrations(person).stream())
                .map(VoterId::new)
                .toList();
        var bearers = Stream.of(sitting.came().term(), election.term())
                .distinct()
                .flatMap(term -> roll.called(election.village(), name, term).stream())
                .toList();
        return held(lines, bearers, PersonName.same(sitting.name(), name));
    }

    /**
     * @param lines every registration of whoever sits
     * @param bearers everybody on those rolls who is called as whoever was chosen
     */
    static Held held(List<VoterId> lines, List<VoterId> bearers, boolean sameName) {
        if (lines.isEmpty() || bearers.isEmpty()) {
            return sameName ? Held.PERHAPS : Held.NO;
        }
        long others = bearers.stream().filter(one -> !lines.contains(one)).count();
        return others == bearers.size() ? Held.NO : others > 0 ? Held.PERHAPS : Held.YES;
    }
}
