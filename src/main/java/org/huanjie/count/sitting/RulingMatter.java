package org.huanjie.count.sitting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.objection.ObjectionMatter;
import org.huanjie.objection.ObjectionOrgan;
import org.huanjie.objection.ObjectionRefusal;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Component;

/** 认定异议 — objections to rulings on ballots: said in the hall, written down there, decided before the tally closes (R-BV-5). */
@Component
class RulingMatter implements ObjectionMatter {

    private final Sittings sittings;

    RulingMatter(Sittings sittings) {
        this.sittings = sittings;
    }

    @Override
    public ObjectionSubject subject() {
        return ObjectionSubject.RULING;
    }

    @Override
    public void hold(Election election) {
        sittings.hold(election.id());
    }

    @Override
    public List<Reason> againstReceiving(Election election) {
        return sittings.of(election.id()).filter(sitting -> !sitting.closed()).isPresent()
                ? List.of()
                : List.of(ObjectionRefusal.TALLY_CLOSED.of().under(subject().rule()));
    }

    @Override
    public List<Reason> againstOrgan(Election election, ObjectionOrgan organ) {
        return organ == ObjectionOrgan.onRulings(election.body())
                ? List.of()
                : List.of(ObjectionRefusal.ORGAN.of().under(subject().rule()));
    }

    @Override
    public List<Reason> againstWriting(Election election, ObjectionOrgan organ, SignedIn by) {
        return CountAuthority.HEAR.against(election, by);
    }

    @Override
    public Optional<LocalDate> dueOn(Election election, LocalDate received) {
        return Optional.empty();
    }
}
