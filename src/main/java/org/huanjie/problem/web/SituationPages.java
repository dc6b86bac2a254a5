package org.huanjie.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import org.huanjie.problem.Problem;
import org.huanjie.problem.ProblemId;
import org.huanjie.problem.Problems;
import org.huanjie.problem.kind.ProblemKinds;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Component;

/** 清单网页的共用部分 — words, places, and the problem that an address names. */
@Component
public class SituationPages {

    private final Frames frames;
    private final Divisions divisions;
    private final Problems problems;
    private final ProblemKinds kinds;
    private final Clock clock;

    SituationPages(Frames frames, Divisions divisions, Problems problems, ProblemKinds kinds, Clock clock) {
        this.frames = frames;
        this.divisions = divisions;
        this.problems = problems;
        this.kinds = kinds;
        this.clock = clock;
    }

    public SituationWords words(HttpServletRequest request) {
        return new SituationWords(frames.words(request), clock, kinds);
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    /** The division with this code, which must be of this level; else there is no such page. */
    public Division place(String code, Level level) {
        return divisions
                .find(code)
                .filter(division -> division.level() == level)
                .orElseThrow(NoSuchPage::new);
    }

    /** The problem with this id, which must be of this village. */
    Problem problem(String village, ProblemId id) {
        return problems.find(id)
                .filter(problem -> problem.village().equals(village))
                .orElseThrow(NoSuchPage::new);
    }

    public static String path(String village) {
        return "/villages/" + village + "/problems";
    }

    static String path(Problem problem) {
        return path(problem.village()) + "/" + problem.id();
    }
}
