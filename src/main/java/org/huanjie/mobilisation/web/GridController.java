package org.huanjie.mobilisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.grid.GridAssignment;
import org.huanjie.mobilisation.grid.GridId;
import org.huanjie.mobilisation.grid.GridKeeping;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 一个网格入口 — its name, its volunteers, its households. */
@Controller
class GridController {

    private static final String HOME = "/villages/{village}/grids/{grid}";
    private static final String FAMILY = "mobilisation.grid.field.";
    private static final int LONGEST = 20;

    private final GridKeeping keeping;
    private final GridAssignment assignment;
    private final GridsPages pages;
    private final MobilisationDesk desk;

    GridController(GridKeeping keeping, GridAssignment assignment, GridsPages pages, MobilisationDesk desk) {
        this.keeping = keeping;
        this.assignment = assignment;
        this.pages = pages;
        this.desk = desk;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping(HOME)
    Answer show(@PathVariable String village, @PathVariable GridId grid, SignedIn who, HttpServletRequest request) {
        return pages.one(village, grid, who, desk.words(request), Form.EMPTY);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/name")
    Answer rename(
            @PathVariable String village,
            @PathVariable GridId grid,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of(FAMILY, form);
        var name = typed.text("name", LONGEST);
        return answer(typed.unless(() -> keeping.rename(village, grid, name, who)), village, grid, typed, who, request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/volunteers")
    Answer assign(
            @PathVariable String village,
            @PathVariable GridId grid,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of(FAMILY, form);
        var volunteer = typed.id("volunteer").map(VolunteerId::new);
        return answer(
                typed.unless(() -> assignment.assign(village, grid, volunteer.orElseThrow(), who)),
                village,
                grid,
                typed,
                who,
                request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/volunteers/{volunteer}/release")
    Answer release(
            @PathVariable String village,
            @PathVariable GridId grid,
            @PathVariable VolunteerId volunteer,
            SignedIn who,
            HttpServletRequest request) {
        return answer(assignment.release(village, grid, volunteer, who), village, grid, nothing(), who, request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/volunteers/{volunteer}/answers")
    Answer answers(
            @PathVariable String village,
            @PathVariable GridId grid,
            @PathVariable VolunteerId volunteer,
            SignedIn who,
            HttpServletRequest request) {
        return answer(assignment.answers(village, grid, volunteer, who), village, grid, nothing(), who, request);
    }

    /** Moves households of this grid to another. */
    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/households")
    Answer move(
            @PathVariable String village,
            @PathVariable GridId grid,
            @RequestParam(required = false) @Nullable List<UUID> households,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of(FAMILY, form);
        var to = typed.id("to").map(GridId::new);
        var moved = households == null
                ? List.<HouseholdId>of()
                : households.stream().distinct().map(HouseholdId::new).toList();
        return answer(
                typed.unless(() -> keeping.move(village, to.orElseThrow(), moved, who)),
                village,
                grid,
                typed,
                who,
                request);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/drop")
    Answer drop(@PathVariable String village, @PathVariable GridId grid, SignedIn who, HttpServletRequest request) {
        return switch (keeping.drop(village, grid, who)) {
            case Verdict.Done<Nothing> _ -> Redirect.to(GridsPages.path(village), "mobilisation.grids.dropped");
            case Verdict.Refused<Nothing>(var reasons) -> {
                var words = desk.words(request);
                yield pages.one(village, grid, who, words, Form.sent(Map.of(), reasons, words));
            }
        };
    }

    private static Typed nothing() {
        return Typed.of(FAMILY, Map.of());
    }

    private Answer answer(
            Verdict<Nothing> done, String village, GridId grid, Typed typed, SignedIn who, HttpServletRequest request) {
        return switch (done) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to(GridsPages.path(village) + "/" + grid, "mobilisation.grid.saved");
            case Verdict.Refused<Nothing>(var reasons) -> {
                var words = desk.words(request);
                yield pages.one(village, grid, who, words, typed.form(reasons, words));
            }
        };
    }
}
