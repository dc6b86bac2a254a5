package org.huanjie.problem.web;

import static org.huanjie.access.who.Role.AUDITOR;
import static org.huanjie.access.who.Role.COUNTY_LEADER;
import static org.huanjie.access.who.Role.COUNTY_OFFICE;
import static org.huanjie.access.who.Role.GUIDANCE_GROUP;
import static org.huanjie.access.who.Role.TOWN_COMMITTEE;
import static org.huanjie.access.who.Role.TOWN_SEVEN;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** 清单 — of a village, a town, a county. */
@Controller
class ProblemsController {

    private final ProblemsPages lists;

    ProblemsController(ProblemsPages lists) {
        this.lists = lists;
    }

    @Allowed(to = Permission.FOLLOW_WORK)
    @GetMapping("/villages/{village}/problems")
    Answer ofVillage(
            @PathVariable String village, @ModelAttribute ListQuery query, SignedIn who, HttpServletRequest request) {
        return lists.page(village, Level.VILLAGE, SituationPages.path(village), query, who, request);
    }

    @Allowed({TOWN_COMMITTEE, TOWN_SEVEN, COUNTY_OFFICE, COUNTY_LEADER, GUIDANCE_GROUP, AUDITOR})
    @GetMapping("/towns/{town}/problems")
    Answer ofTown(
            @PathVariable String town, @ModelAttribute ListQuery query, SignedIn who, HttpServletRequest request) {
        return lists.page(town, Level.TOWN, "/towns/" + town + "/problems", query, who, request);
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping("/counties/{county}/problems")
    Answer ofCounty(
            @PathVariable String county, @ModelAttribute ListQuery query, SignedIn who, HttpServletRequest request) {
        return lists.page(county, Level.COUNTY, "/counties/" + county + "/problems", query, who, request);
    }
}
