package org.huanjie.discipline.study.web;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/** 培训名册 — who has been trained for what and has pledged, as a list, and a certificate for each on its own part of a page. */
public record TrainedSheet(String village, String day, List<Line> lines) implements Sheet {

    /** 一人 — for which duties, by course or quiz and on which days; when they pledged, empty where they have not. */
    public record Line(String name, String kinds, String trained, String pledged) {}
}
