package org.huanjie.replay.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.Open;
import org.huanjie.replay.clock.PlayProgress;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Demonstration.PlayStep;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 演练进度 — tells every page of a demonstration how far its play is. Not there in service. */
@Controller
@ConditionalOnProperty("huanjie.demo")
class PlayProgressController {

    private final PlayProgress progress;
    private final Frames frames;

    PlayProgressController(PlayProgress progress, Frames frames) {
        this.progress = progress;
        this.frames = frames;
    }

    @Open
    @GetMapping("/demo/progress")
    Answer progress(@RequestParam(defaultValue = "false") boolean waited, HttpServletRequest request) {
        var stand = progress.stand();
        var words = frames.words(request);
        return new PlayProgressPage(
                stand.over(),
                stand.step().map(step -> said(step, words)),
                stand.step().map(PlayStep::share).orElse(0),
                waited);
    }

    private static String said(PlayStep step, Words words) {
        return words.of("demo.playing", step.step(), step.of(), Wording.of(words, step.day()));
    }
}
