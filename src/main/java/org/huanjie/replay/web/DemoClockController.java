package org.huanjie.replay.web;

import java.time.LocalDateTime;
import org.huanjie.access.door.Open;
import org.huanjie.election.automatic.AutomaticEntry;
import org.huanjie.replay.DemoDays;
import org.huanjie.replay.clock.PlayProgress;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 演示时钟 — lets a visitor of the demonstration move its clock on, since an election takes weeks, and take a roll to import. Not there in service. */
@Controller
@ConditionalOnProperty("huanjie.demo")
class DemoClockController {

    private static final int MOST_DAYS = 60;

    private final ReplayClock clock;
    private final DemoDays days;
    private final AutomaticEntry automatic;
    private final PlayProgress progress;

    DemoClockController(ReplayClock clock, DemoDays days, AutomaticEntry automatic, PlayProgress progress) {
        this.progress = progress;
        this.clock = clock;
        this.days = days;
        this.automatic = automatic;
    }

    /** A small roll of invented people, for the village that a visitor brings through. */
    @Open
    @GetMapping(value = "/demo/roll.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<Resource> roll() {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=roll.csv")
                .body(new ClassPathResource("pilot/demo-roll.csv"));
    }

    /** Stops at a day that must not be leapt over, and says so. */
    @Open
    @PostMapping("/demo/clock")
    Answer move(@RequestParam int days, @RequestParam String back) {
        boolean here = back.startsWith("/") && !back.startsWith("//");
        if (progress.stand().step().isPresent()) { // the play has the clock
            return Redirect.to(here ? back : "/", "demo.wait");
        }
        var now = LocalDateTime.now(clock);
        var then = now.plusDays(Math.clamp(days, 0, MOST_DAYS));
        var stop = this.days.between(now.toLocalDate(), then.toLocalDate());
        clock.set(stop.map(day -> day.atTime(now.toLocalTime())).orElse(then));
        automatic.run(); // a day that passed may be all that a stage waited for
        return Redirect.to(here ? back : "/", stop.isPresent() ? "demo.stopped" : "demo.moved");
    }
}
