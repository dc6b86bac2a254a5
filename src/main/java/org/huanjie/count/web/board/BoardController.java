package org.huanjie.count.web.board;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huanjie.access.door.Open;
import org.huanjie.access.who.Source;
import org.huanjie.count.sitting.CountNews;
import org.huanjie.count.sitting.PublicSteps;
import org.huanjie.election.stage.Body;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** 公示板 — shows a count to everyone as it goes, by steps of several sheets, without sign-in (Art. 15: 公开计票). */
@Controller
class BoardController {

    private final KeptBoards boards;
    private final Frames frames;
    private final Watchers watchers;
    private final Seats seats;
    private final PublicSteps steps;

    BoardController(KeptBoards boards, Frames frames, Watchers watchers, Seats seats, PublicSteps steps) {
        this.boards = boards;
        this.frames = frames;
        this.watchers = watchers;
        this.seats = seats;
        this.steps = steps;
    }

    @Open
    @GetMapping("/v/{village}/count/{body}")
    Answer board(@PathVariable String village, @PathVariable String body, HttpServletRequest request) {
        var words = frames.words(request);
        var kept = kept(view(village, body));
        var board = kept.board();
        return new BoardPage(
                village,
                kept.villageName(),
                Wording.of(words, board.body()),
                board.day() == null ? "" : Wording.of(words, board.day()),
                "/v/" + village + "/count/" + board.body().slug() + "/events",
                words.of("count.board.steps", steps.sheets()),
                BoardView.of(board, words));
    }

    /** The board again at every step, as the page shows it; and a sign of life in between. */
    @Open
    @GetMapping(path = "/v/{village}/count/{body}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @PathVariable String village,
            @PathVariable String body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var view = view(village, body);
        kept(view);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var seat = seats.outside(Source.of(request.getRemoteAddr()).line());
        return watchers.watch(view, frames.words(request), seat);
    }

    private KeptBoards.Kept kept(Watchers.View view) {
        return boards.of(view).orElseThrow(NoSuchPage::new);
    }

    private static Watchers.View view(String village, String slug) {
        // what is no village's code finds no scope either
        var body = Body.ofSlug(slug)
                .filter(any -> DivisionCode.of(Level.VILLAGE, village).isPresent())
                .orElseThrow(NoSuchPage::new);
        return new Watchers.View(new CountNews.Topic(village, body), false);
    }
}
