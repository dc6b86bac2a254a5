package org.huanjie.wall.hall;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.occasion.Arrangement;
import org.huanjie.election.occasion.Arrangements;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.polling.desk.MarksAnew;
import org.huanjie.polling.opening.Custody;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.Preparation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 现场读取 — reads a village's hall from the modules below, in one transaction: nothing of it is kept here. */
@Service
@Transactional(readOnly = true)
public class HallReading {

    private final Elections elections;
    private final Arrangements arrangements;
    private final StageDoor door;
    private final Polling polling;
    private final Preparation preparation;
    private final Opening opening;
    private final Custody custody;
    private final MarksAnew marks;

    HallReading(
            Elections elections,
            Arrangements arrangements,
            StageDoor door,
            Polling polling,
            Preparation preparation,
            Opening opening,
            Custody custody,
            MarksAnew marks) {
        this.elections = elections;
        this.arrangements = arrangements;
        this.door = door;
        this.polling = polling;
        this.preparation = preparation;
        this.opening = opening;
        this.custody = custody;
        this.marks = marks;
    }

    /** The hall of the vote for the villagers' committee, the only one with desks; empty where none is under way. */
    public Optional<Hall> of(String village) {
        return elections.find(village, Body.VILLAGERS_COMMITTEE).map(this::hall);
    }

    private Hall hall(Election election) {
        var boxes = custody.of(election.id());
        var act = HallAct.of(election, boxes.mixed());
        var setup = preparation.of(election.id());
        return new Hall(
                election,
                vote(election),
                act,
                act == HallAct.NONE ? List.of() : door.against(election, act.leadsTo()),
                polling.accountView(election),
                polling.hourly(election.village()),
                setup.desks(),
                setup.staff(),
                boxes.boxes(),
                opening.of(election.id()).checks(),
                marks.lost(election.id()));
    }

    private Optional<Arrangement> vote(Election election) {
        return arrangements.of(election.id(), Occasion.VOTE);
    }
}
