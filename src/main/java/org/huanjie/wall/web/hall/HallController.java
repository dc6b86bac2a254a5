package org.huanjie.wall.web.hall;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.wall.hall.HallReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 投票现场网页 — shows the hall of a village's vote; it changes nothing and leads to where things are done. */
@Controller
class HallController {

    private final Where where;
    private final HallReading reading;
    private final HallPages pages;

    HallController(Where where, HallReading reading, HallPages pages) {
        this.where = where;
        this.reading = reading;
        this.pages = pages;
    }

    @Allowed(to = Permission.FOLLOW_POLL)
    @GetMapping("/villages/{village}/hall")
    Answer hall(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return pages.of(reading.of(village).orElseThrow(NoSuchPage::new), who, where.words(request));
    }
}
