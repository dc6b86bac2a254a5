package org.huanjie.wall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.door.AnyRole;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.wall.Today;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 今日 — each person's own list of what waits and what is due, with the way to where it is done. */
@Controller
class TodayController {

    static final String PATH = "/today";

    private final Today today;
    private final Divisions divisions;
    private final Frames frames;

    TodayController(Today today, Divisions divisions, Frames frames) {
        this.today = today;
        this.divisions = divisions;
        this.frames = frames;
    }

    @AnyRole
    @GetMapping(PATH)
    Answer today(SignedIn who, HttpServletRequest request) {
        var due = today.of(who);
        var words = frames.words(request);
        var groups = new TodayGroups(due.day(), words, who.division(), names(who.division()));
        var days = groups.days(due.today());
        var ahead = groups.days(due.ahead());
        return new TodayPage(
                Wording.of(words, due.day()),
                due.waiting().size() + due.late().size(),
                next(due, words),
                groups.inbox(due.waiting(), due.late()),
                days,
                ahead);
    }

    private static String next(Today.Due due, Words words) {
        return Stream.concat(due.today().stream(), due.ahead().stream())
                .findFirst()
                .map(item -> words.of(
                        "wall.today.next",
                        Wording.of(words, item.day()),
                        Wording.sentence(words, item.key(), item.arguments())))
                .orElse("");
    }

    private Map<String, String> names(String within) {
        var names = new HashMap<String, String>();
        Stream.of(divisions.villages(within), divisions.below(within), divisions.above(within))
                .flatMap(List::stream)
                .forEach(one -> names.put(one.code(), one.name()));
        divisions.find(within).ifPresent(one -> names.put(one.code(), one.name()));
        return names;
    }
}
