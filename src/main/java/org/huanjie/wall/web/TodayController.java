package org.huanjie.wall.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.AnyRole;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.wall.Today;
import org.huanjie.wall.web.TodayPage.Item;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 今日 — each person's own list of what is due, with the way to where it is done. */
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
        var names = new HashMap<String, String>();
        return new TodayPage(
                Wording.of(words, due.day()),
                items(due.late(), due.day(), words, names),
                items(due.today(), due.day(), words, names),
                items(due.ahead(), due.day(), words, names));
    }

    private List<Item> items(List<CalendarItem> items, LocalDate day, Words words, Map<String, String> names) {
        return items.stream()
                .map(item -> new Item(
                        when(item, day, words),
                        Wording.sentence(words, item.key(), item.arguments()),
                        names.computeIfAbsent(
                                item.village(),
                                code -> divisions.find(code).map(Division::name).orElse(code)),
                        item.href()))
                .toList();
    }

    private static String when(CalendarItem item, LocalDate day, Words words) {
        var hour = item.at() == null ? "" : item.at().toString();
        return item.day().equals(day) ? hour : (Wording.of(words, item.day()) + " " + hour).strip();
    }
}
