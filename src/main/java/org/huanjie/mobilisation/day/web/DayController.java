package org.huanjie.mobilisation.day.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 投票当天 — the volunteer's list of whom to remind, and the team's turnout. */
@Controller
class DayController {

    private final DayPages pages;
    private final Where where;

    DayController(DayPages pages, Where where) {
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.CALL_ON)
    @GetMapping("/volunteering/villages/{village}/today")
    Answer notYet(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return pages.notYet(village, who, where.words(request));
    }

    @Allowed(to = Permission.FOLLOW_POLL)
    @GetMapping("/villages/{village}/turnout")
    Answer turnout(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return pages.turnout(village, who, where.words(request));
    }
}
