package org.huanjie.seat.recall;

import java.util.List;
import java.util.Optional;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.count.file.Language;
import org.huanjie.count.file.Wordings;
import org.huanjie.count.sitting.RecalledPerson;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Procedure;
import org.huanjie.roll.voter.VoterId;
import org.springframework.stereotype.Component;

/** 票上的被罢免人 — the member whose recall is voted on, called as in the result that elected them. */
@Component
class MemberOnBallot implements RecalledPerson {

    private final Petitions petitions;

    MemberOnBallot(Petitions petitions) {
        this.petitions = petitions;
    }

    @Override
    public Optional<OnBallot> of(Election election) {
        return election.procedure() == Procedure.RECALL
                ? petitions
                        .of(election)
                        .map(petition -> new OnBallot(
                                petition.member()
                                        .person()
                                        .orElseGet(() -> new VoterId(
                                                petition.member().tenure().uuid())),
                                petition.member().post(),
                                petition.member().name(),
                                petition.member().sex(),
                                Wordings.in(Language.ZH).say(new Wording("ballot.against", List.of()))))
                : Optional.empty();
    }
}
