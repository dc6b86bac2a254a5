package org.huanjie.responsibility.web.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.huanjie.county.ListEntry;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.responsibility.visit.UsualDepartments;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Component;

/** 夜访网页的共用部分 — words and places. */
@Component
class VisitPages {

    private final Frames frames;
    private final Divisions divisions;
    private final UsualDepartments usual;
    private final Clock clock;

    VisitPages(Frames frames, Divisions divisions, UsualDepartments usual, Clock clock) {
        this.frames = frames;
        this.divisions = divisions;
        this.usual = usual;
        this.clock = clock;
    }

    VisitWords words(HttpServletRequest request) {
        return new VisitWords(frames.words(request), clock);
    }

    /** The division with this code, which must be of this level; else there is no such page. */
    Division place(String code, Level level) {
        return divisions
                .find(code)
                .filter(division -> division.level() == level)
                .orElseThrow(NoSuchPage::new);
    }

    /** The departments that usually come along. */
    List<ListEntry> usualDepartments(String village) {
        return usual.of(village);
    }

    String name(String code) {
        return divisions.find(code).map(Division::name).orElse(code);
    }

    /** Where one visit of the village is recorded. */
    static String form(String village) {
        return "/visits/villages/" + village;
    }

    /** Where all visits of the village are. */
    static String path(String village) {
        return "/villages/" + village + "/visits";
    }
}
