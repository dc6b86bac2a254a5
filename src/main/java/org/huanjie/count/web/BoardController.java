package org.huanjie.count.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.huanjie.access.Open;
import org.huanjie.count.Board;
import org.huanjie.count.CountNews;
import org.huanjie.count.Counts;
import org.huanjie.count.PublicSteps;
import org.huanjie.election.Body;
import org.huanjie.election.Elections;
import org.huanjie.election.Wording;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.store.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** 公示板 — shows a count to everyone as it goes, by steps of several sheets, without sign-in (Art. 15: 公开计票). */
@Controller
class BoardController {

    private final Counts counts;
    private final Elections elections;
    private final Divisions divisions;
    private final Frames frames;
    private final Watchers watchers;
    private final PublicSteps steps;

    BoardController(
            Counts counts,
            Elections elections,
            Divisions divisions,
            Frames frames,
            Watchers watchers,
            PublicSteps steps) {
        this.counts = counts;
        this.elections = elections;
        this.divisions = divisions;
        this.frames = frames;
        this.watchers = watchers;
        this.steps = steps;
    }

    @Open
    @GetMapping("/v/{village}/count/{body}")
    Answer board(@PathVariable String village, @PathVariable String body, HttpServletRequest request) {
        var words = frames.words(request);
        var name = name(village);
        return within(village, () -> {
            var board = find(village, body(body));
            return new BoardPage(
                    village,
                    name,
                    Wording.of(words, board.body()),
                    board.day() == null ? "" : Wording.of(words, board.day()),
                    "/v/" + village + "/count/" + board.body().slug() + "/events",
                    words.of("count.board.steps", steps.sheets()),
                    BoardView.of(board, words));
        });
    }

    /** The board again at every step, as the page shows it; and a sign of life in between. */
    @Open
    @GetMapping(path = "/v/{village}/count/{body}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @PathVariable String village,
            @PathVariable String body,
            HttpServletRequest request,
            HttpServletResponse response) {
        name(village);
        var topic = new CountNews.Topic(village, body(body));
        within(village, () -> find(village, topic.body()));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        Words words = frames.words(request);
        return watchers.watch(new Watchers.View(topic, false), words);
    }

    private Board find(String village, Body body) {
        return elections
                .onShow(village, body)
                .map(election -> counts.board(election.id()))
                .orElseThrow(BoardController::notHere);
    }

    private String name(String village) {
        return divisions
                .find(village)
                .filter(Division::isVillage)
                .map(Division::name)
                .orElseThrow(BoardController::notHere);
    }

    private static Body body(String slug) {
        return Body.ofSlug(slug).orElseThrow(BoardController::notHere);
    }

    private static <T> T within(String village, Supplier<T> work) {
        return Scope.of(village).call(work);
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
