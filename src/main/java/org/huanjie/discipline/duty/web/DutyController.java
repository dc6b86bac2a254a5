package org.huanjie.discipline.duty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 上岗准备入口 (page): who of the staff still lacks what; for those who organise the poll. */
@Controller
class DutyController {

    private final DutyDesk desk;
    private final DutyPages pages;

    DutyController(DutyDesk desk, DutyPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/duty")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return pages.page(village, List.of(), who, desk.words(request));
    }
}
