package org.huanjie.replay.web;

import java.time.LocalDateTime;
import org.huanjie.access.Open;
import org.huanjie.replay.ReplayClock;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 演示时钟 — lets a visitor of the demonstration move its clock on, since an election takes weeks. Not there in service. */
@Controller
@ConditionalOnProperty("huanjie.demo")
class DemoClockController {

    private static final int MOST_DAYS = 60;

    private final ReplayClock clock;

    DemoClockController(ReplayClock clock) {
        this.clock = clock;
    }

    @Open
    @PostMapping("/demo/clock")
    Answer move(@RequestParam int days, @RequestParam String back) {
        clock.set(LocalDateTime.now(clock).plusDays(Math.clamp(days, 0, MOST_DAYS)));
        boolean here = back.startsWith("/") && !back.startsWith("//");
        return Redirect.to(here ? back : "/", "demo.moved");
    }
}
