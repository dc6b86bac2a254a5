package org.huanjie.discipline.duty.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 培训班页 — the courses that a village has held, and the form that takes down another.
 *
 * @param most megabytes of a list
 */
public record CoursesPage(
        Head head, String home, List<Option> kinds, List<Option> people, List<Line> courses, int most, Form form)
        implements Page {

    /** 一期 — a course that was held, with who was there. */
    public record Line(String id, String title, String about, List<String> people) {}

    @Override
    public int status() {
        return form.status();
    }
}
