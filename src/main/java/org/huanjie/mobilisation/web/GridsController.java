package org.huanjie.mobilisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.grid.GridKeeping;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 网格入口 — a village's grids, and the division of what lies in none. */
@Controller
class GridsController {

    static final String ENDING = "/grids";
    private static final String HOME = "/villages/{village}" + ENDING;
    private static final int MOST = 40;

    private final GridKeeping keeping;
    private final GridsPages pages;
    private final MobilisationDesk desk;

    GridsController(GridKeeping keeping, GridsPages pages, MobilisationDesk desk) {
        this.keeping = keeping;
        this.pages = pages;
        this.desk = desk;
    }

    /** @param most how many households a grid would hold, to see what comes of it before anything is divided */
    @Allowed(to = Permission.PRESIDE)
    @GetMapping(HOME)
    Answer list(
            @PathVariable String village,
            @RequestParam(defaultValue = "" + MOST) int most,
            SignedIn who,
            HttpServletRequest request) {
        return pages.list(village, most < 1 ? MOST : most, who, desk.words(request), Form.EMPTY);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME)
    Answer divide(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var words = desk.words(request);
        var typed = Typed.of("mobilisation.grid.field.", form);
        int most = typed.number("most");
        var divided = typed.unless(() ->
                keeping.divide(village, most, (group, number) -> words.of("mobilisation.grid.named", group), who));
        return switch (divided) {
            case Verdict.Done<Integer>(var grids) ->
                Redirect.to(GridsPages.path(village), "mobilisation.grids.divided", grids);
            case Verdict.Refused<Integer>(var reasons) ->
                pages.list(village, MOST, who, words, typed.form(reasons, words));
        };
    }
}
