package org.huanjie.mobilisation.grid;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.mobilisation.volunteer.VolunteerFitness;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 志愿者入格 — who goes to which grid, and who answers for it; nobody before they are trained and pledged, and nobody who has to stand back (R-DP-1, R-VS-1). */
@Service
@Transactional
public class GridAssignment {

    private final GridRows rows;
    private final Grids grids;
    private final Volunteers volunteers;
    private final VolunteerFitness fitness;
    private final Ledger ledger;

    GridAssignment(GridRows rows, Grids grids, Volunteers volunteers, VolunteerFitness fitness, Ledger ledger) {
        this.rows = rows;
        this.grids = grids;
        this.volunteers = volunteers;
        this.fitness = fitness;
        this.ledger = ledger;
    }

    public Verdict<Nothing> assign(String village, GridId id, VolunteerId volunteer, SignedIn by) {
        var reasons = new ArrayList<>(against(village, id, by));
        var one = volunteers.find(village, volunteer);
        if (one.isEmpty()) {
            reasons.add(GridRefusal.NO_VOLUNTEER.of());
        }
        one.ifPresent(person -> volunteers
                .election(village)
                .ifPresent(election -> reasons.addAll(fitness.against(election, person, DutyKind.VOLUNTEER))));
        return Verdict.unless(reasons, () -> {
            rows.assign(id, village, volunteer);
            ledger.enter(new GridAct.GridAssigned(village, number(village, id), by.signInName()));
        });
    }

    public Verdict<Nothing> release(String village, GridId id, VolunteerId volunteer, SignedIn by) {
        return Verdict.unless(against(village, id, by), () -> {
            rows.release(id, volunteer);
            ledger.enter(new GridAct.GridReleased(village, number(village, id), by.signInName()));
        });
    }

    /** Answers for the grid from now on; one of those who serve there. */
    public Verdict<Nothing> answers(String village, GridId id, VolunteerId volunteer, SignedIn by) {
        var reasons = new ArrayList<>(against(village, id, by));
        if (grids.find(village, id)
                .filter(grid -> grid.volunteers().contains(volunteer))
                .isEmpty()) {
            reasons.add(GridRefusal.NOT_THERE.of());
        }
        return Verdict.unless(reasons, () -> {
            rows.answers(id, volunteer);
            ledger.enter(new GridAct.GridChanged(village, number(village, id), by.signInName()));
        });
    }

    private int number(String village, GridId id) {
        return grids.number(village, id).orElseThrow();
    }

    private List<Reason> against(String village, GridId id, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        if (grids.number(village, id).isEmpty()) {
            reasons.add(GridRefusal.NO_GRID.of());
        }
        return reasons;
    }
}
