package org.huanjie.mobilisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Where;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.grid.GridCounts;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.volunteer.VolunteerFitness;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.region.Division;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 乡镇志愿服务入口 — the villages of a town side by side: numbers, and no name. */
@Controller
class TownVolunteersController {

    private final Volunteers volunteers;
    private final VolunteerFitness fitness;
    private final Grids grids;
    private final Households households;
    private final List<GridCounts> counts;
    private final Where where;

    TownVolunteersController(
            Volunteers volunteers,
            VolunteerFitness fitness,
            Grids grids,
            Households households,
            List<GridCounts> counts,
            Where where) {
        this.volunteers = volunteers;
        this.fitness = fitness;
        this.grids = grids;
        this.households = households;
        this.counts = counts.stream()
                .sorted(Comparator.comparingInt(GridCounts::order))
                .toList();
        this.where = where;
    }

    @Allowed(to = Permission.LOOK_AT_TOWN)
    @GetMapping("/towns/{town}/volunteers")
    Answer town(@PathVariable String town, SignedIn who, HttpServletRequest request) {
        var words = where.words(request);
        var place = where.place(town, Level.TOWN);
        var begun = volunteers.villages(town);
        var below = where.below(town);
        return new TownVolunteersPage(
                place.name(),
                words.of("mobilisation.title"),
                counts.stream().map(one -> words.of(one.key())).toList(),
                below.stream()
                        .filter(village -> begun.contains(village.code()))
                        .map(village -> line(village, Permission.PRESIDE.isOf(who, village.code())))
                        .toList(),
                below.stream()
                        .filter(village -> !begun.contains(village.code()))
                        .map(Division::name)
                        .toList());
    }

    private TownVolunteersPage.Line line(Division village, boolean linked) {
        List<Grid> all = grids.of(village.code());
        return new TownVolunteersPage.Line(
                village.name(),
                linked ? MobilisationDesk.path(village.code(), VolunteersController.ENDING) : "",
                fitness.serving(village.code(), DutyKind.VOLUNTEER).size(),
                fitness.serving(village.code(), DutyKind.DRIVER).size(),
                households.of(village.code()).size(),
                all.size(),
                (int) all.stream().filter(Grid::empty).count(),
                counts.stream()
                        .map(one -> one.of(village.code()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .toList());
    }
}
