package org.huanjie.mobilisation.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.household.HouseholdFreeze;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 网格管理 — divides the households that lie in no grid yet, and changes what was divided; nothing that stands is taken away by dividing. */
@Service
@Transactional
public class GridKeeping {

    private static final int MOST = 200;
    private static final int LONGEST_NAME = 20;
    private static final int LAST_NUMBER = 999;

    private final GridRows rows;
    private final Grids grids;
    private final Households households;
    private final HouseholdFreeze freeze;
    private final Volunteers volunteers;
    private final Ledger ledger;
    private final Ids ids;

    GridKeeping(
            GridRows rows,
            Grids grids,
            Households households,
            HouseholdFreeze freeze,
            Volunteers volunteers,
            Ledger ledger,
            Ids ids) {
        this.rows = rows;
        this.grids = grids;
        this.households = households;
        this.freeze = freeze;
        this.volunteers = volunteers;
        this.ledger = ledger;
        this.ids = ids;
    }

    /**
     * Divides what lies in no grid yet.
     *
     * @param most how many households a grid holds
     * @param names what a grid of this group is called, by its place among those of the group
     */
    public Verdict<Integer> divide(String village, int most, GridNames names, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        var election = volunteers.election(village);
        if (election.isEmpty()) {
            reasons.add(GridRefusal.NO_ELECTION.of());
        }
        if (most < 1 || most > MOST) {
            reasons.add(GridRefusal.MOST.of(MOST).at("most"));
        }
        reasons.addAll(freeze.against(village));
        var left = grids.without(village);
        if (left.isEmpty()) {
            reasons.add(GridRefusal.NOTHING_LEFT.of());
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var parts = GridDivision.of(left, most).parts();
        var there = rows.of(election.orElseThrow());
        int last = there.stream().mapToInt(GridRows.Row::number).max().orElse(0);
        if (last + parts.size() > LAST_NUMBER) {
            return Verdict.refused(GridRefusal.TOO_MANY.of(LAST_NUMBER));
        }
        for (var part : parts) {
            int number = ++last;
            var id = new GridId(ids.next());
            rows.add(new GridRows.Row(
                    id, village, election.orElseThrow().term(), number, names.of(part.group(), number)));
            rows.put(id, village, part.households().stream().map(Household::id).toList());
        }
        ledger.enter(new GridAct.GridsDivided(village, parts.size(), left.size(), by.signInName()));
        return Verdict.done(parts.size());
    }

    public Verdict<Nothing> rename(String village, GridId id, String name, SignedIn by) {
        var reasons = new ArrayList<>(against(village, id, by));
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            reasons.add(GridRefusal.NAME.of(LONGEST_NAME).at("name"));
        }
        return done(village, id, reasons, (grid, number) -> {
            rows.rename(grid, name.strip());
            ledger.enter(new GridAct.GridChanged(village, number, by.signInName()));
        });
    }

    /** These lie in this grid from now on, wherever they lay before. */
    public Verdict<Nothing> move(String village, GridId id, Collection<HouseholdId> moved, SignedIn by) {
        var reasons = new ArrayList<>(against(village, id, by));
        var there = households.of(village).stream().map(Household::id).toList();
        if (moved.isEmpty() || !there.containsAll(moved)) {
            reasons.add(GridRefusal.NO_HOUSEHOLD.of());
        }
        reasons.addAll(freeze.against(village));
        return done(village, id, reasons, (grid, number) -> {
            rows.put(grid, village, moved);
            ledger.enter(new GridAct.GridChanged(village, number, by.signInName()));
        });
    }

    /** A grid that holds nothing any more goes, with whoever was put there. */
    public Verdict<Nothing> drop(String village, GridId id, SignedIn by) {
        var reasons = new ArrayList<>(against(village, id, by));
        if (!grids.households(id).isEmpty()) {
            reasons.add(GridRefusal.STILL_FULL.of());
        }
        return done(village, id, reasons, (grid, number) -> {
            rows.drop(grid);
            ledger.enter(new GridAct.GridDropped(village, number, by.signInName()));
        });
    }

    private Verdict<Nothing> done(String village, GridId id, List<Reason> reasons, ObjIntConsumer<GridId> act) {
        return Verdict.unless(
                reasons,
                () -> act.accept(id, grids.number(village, id).orElseThrow()));
    }

    private List<Reason> against(String village, GridId id, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        if (grids.number(village, id).isEmpty()) {
            reasons.add(GridRefusal.NO_GRID.of());
        }
        return reasons;
    }
}
