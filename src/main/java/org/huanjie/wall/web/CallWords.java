package org.huanjie.wall.web;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.mobilisation.figure.CallFigures;
import org.huanjie.shell.Words;
import org.huanjie.wall.web.WallPage.Line;
import org.huanjie.wall.web.WallPage.Tile;

/** 动员用语 — how a wall says how far calls and rides have come; nothing where no village has begun. */
final class CallWords {

    private final Words words;
    private final CallFigures calls;

    CallWords(Words words, CallFigures calls) {
        this.words = words;
        this.calls = calls;
    }

    Stream<Tile> tile() {
        return calls.begun()
                ? Stream.of(new Tile(
                        words.of("wall.calls.reached"),
                        words.of("wall.number", calls.reached()),
                        words.of("wall.of", calls.households()),
                        calls.alone() > 0
                                ? words.of("wall.calls.alone.note", calls.alone())
                                : words.of("wall.calls.rides.note", calls.served(), calls.asked())))
                : Stream.empty();
    }

    List<Line> lines() {
        return calls.begun()
                ? List.of(
                        line("called", calls.called(), calls.households()),
                        line("reached", calls.reached(), calls.households()),
                        line("alone", calls.alone(), calls.households()),
                        line("rides", calls.served(), calls.asked()))
                : List.of();
    }

    private Line line(String which, int counted, int of) {
        return new Line(words.of("wall.calls." + which), words.of("wall.calls.of", counted, of), "");
    }
}
