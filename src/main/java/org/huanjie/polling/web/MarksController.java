package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.huanjie.access.Allowed;
import org.huanjie.access.Role;
import org.huanjie.access.SignedIn;
import org.huanjie.polling.Change;
import org.huanjie.polling.MarksAnew;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 重新登记领票 — the election committee has the marks made again from the paper roll, where the key of the poll is lost. */
@Controller
class MarksController {

    private final Place place;
    private final PollingPages pages;
    private final MarksAnew marks;

    MarksController(Place place, PollingPages pages, MarksAnew marks) {
        this.place = place;
        this.pages = pages;
        this.marks = marks;
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/polling/marks/anew")
    Answer anew(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return switch (marks.begin(place.vote(village).id(), who)) {
            case Change.Done() -> Redirect.to("/villages/" + village + "/polling", "polling.notice.marks-anew");
            case Change.Refused(var reasons) -> pages.page(village, who, reasons, Map.of(), request);
        };
    }
}
