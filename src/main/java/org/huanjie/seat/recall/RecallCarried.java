package org.huanjie.seat.recall;

import org.huanjie.access.who.SignedIn;
import org.huanjie.count.Counts;
import org.huanjie.count.file.Result;
import org.huanjie.election.stage.AfterStage;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.seat.ending.Endings;
import org.huanjie.seat.history.MemberSeats;
import org.springframework.stereotype.Component;

/** 罢免通过 — a recall that was carried leaves the seat free by itself, in the transaction that declares it (R-AF-5). */
@Component
class RecallCarried implements AfterStage {

    private final Petitions petitions;
    private final MemberSeats seats;
    private final Endings endings;
    private final Counts counts;

    RecallCarried(Petitions petitions, MemberSeats seats, Endings endings, Counts counts) {
        this.petitions = petitions;
        this.seats = seats;
        this.endings = endings;
        this.counts = counts;
    }

    @Override
    public void entered(Election election, Stage stage, SignedIn by) {
        if (stage != Stage.DECLARED || election.procedure() != Procedure.RECALL) {
            return;
        }
        counts.outcome(election.id())
                .filter(Result::valid)
                .filter(result -> result.posts().stream().anyMatch(post -> !post.elected().isEmpty()))
                .flatMap(carried -> petitions.of(election))
                .flatMap(petition -> seats.sitting(election.village(), petition.member().tenure()))
                .ifPresent(tenure -> endings.recalled(tenure, election.id(), by));
    }
}
