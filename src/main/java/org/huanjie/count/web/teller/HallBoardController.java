package org.huanjie.count.web.teller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.Counts;
import org.huanjie.count.sitting.AllowedAtCount;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.CountNews;
import org.huanjie.count.web.board.BoardPage;
import org.huanjie.count.web.board.BoardView;
import org.huanjie.count.web.board.Seats;
import org.huanjie.count.web.board.Watchers;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** 现场大屏 — the board in the hall, moving with each call: those who are there hear every sheet. Whoever shows it is signed in. */
@Controller
class HallBoardController {

    private final CountPages pages;
    private final Counts counts;
    private final Divisions divisions;
    private final Watchers watchers;
    private final Seats seats;

    HallBoardController(CountPages pages, Counts counts, Divisions divisions, Watchers watchers, Seats seats) {
        this.pages = pages;
        this.counts = counts;
        this.divisions = divisions;
        this.watchers = watchers;
        this.seats = seats;
    }

    @AllowedAtCount({CountAuthority.PRESIDE, CountAuthority.KEY})
    @GetMapping("/villages/{village}/count/{body}/board")
    Answer board(@PathVariable String village, @PathVariable String body, HttpServletRequest request) {
        var words = pages.words(request);
        var board = counts.hallBoard(pages.election(village, body).id());
        return new BoardPage(
                village,
                divisions.find(village).map(Division::name).orElse(village),
                Wording.of(words, board.body()),
                board.day() == null ? "" : Wording.of(words, board.day()),
                "/villages/" + village + "/count/" + board.body().slug() + "/board/events",
                "",
                BoardView.of(board, words));
    }

    /** The board again at every call, as the page shows it; and a sign of life in between. */
    @AllowedAtCount({CountAuthority.PRESIDE, CountAuthority.KEY})
    @GetMapping(path = "/villages/{village}/count/{body}/board/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @PathVariable String village,
            @PathVariable String body,
            SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        var election = pages.election(village, body);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var topic = new CountNews.Topic(village, election.body());
        return watchers.watch(
                new Watchers.View(topic, true),
                pages.words(request),
                seats.inTheHall(who.account().toString()));
    }
}
