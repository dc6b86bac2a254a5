package org.huanjie.count.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.objection.ObjectionMatter;
import org.huanjie.objection.ObjectionOrgan;
import org.huanjie.objection.ObjectionRefusal;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Component;

/** 结果异议 — objections to a result: from its declaration on, to the town or the county; the law sets no last day and none for the answer (R-AF-10). */
@Component
class ResultMatter implements ObjectionMatter {

    @Override
    public ObjectionSubject subject() {
        return ObjectionSubject.RESULT;
    }

    @Override
    public List<Reason> againstReceiving(Election election) {
        return election.reached(Stage.DECLARED)
                ? List.of()
                : List.of(ObjectionRefusal.NOT_DECLARED.of().under(subject().rule()));
    }

    @Override
    public List<Reason> againstOrgan(Election election, ObjectionOrgan organ) {
        return organ == ObjectionOrgan.ELECTION_COMMITTEE
                ? List.of(ObjectionRefusal.ORGAN.of().under(subject().rule()))
                : List.of();
    }

    @Override
    public Optional<LocalDate> dueOn(Election election, LocalDate received) {
        return Optional.empty();
    }
}
