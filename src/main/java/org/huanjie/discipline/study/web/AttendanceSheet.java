package org.huanjie.discipline.study.web;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/**
 * 签到表 — who of the staff is expected at a course, to sign at the door, with room for others; its column of names is read again when it comes
 * back as a table.
 *
 * @param blank as many lines for others, by their numbers
 */
public record AttendanceSheet(String village, List<Line> lines, List<String> blank) implements Sheet {

    /** 一行 — number, name and duties. */
    public record Line(String number, String name, String kinds) {}
}
