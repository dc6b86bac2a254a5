package org.huanjie.candidacy;

import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.remedy.ReviewClock;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Component;

/** 名单公布 — a list is published after what the clock owes its reviews is entered, through the one door. */
@Component
class Publishing {

    private final StageDoor door;
    private final ReviewClock reviews;

    Publishing(StageDoor door, ReviewClock reviews) {
        this.door = door;
        this.reviews = reviews;
    }

    List<Reason> against(Election election) {
        return door.against(election, election.body().listed());
    }

    Verdict<Election> publish(Election election, SignedIn by) {
        reviews.look(election.id());
        return door.enter(election.id(), election.body().listed(), by);
    }
}
