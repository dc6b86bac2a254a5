package org.huanjie.messaging.web;

import java.util.List;
import org.huanjie.shell.print.Sheet;

/** 告知名单打印件 — whom to tell in person, and what: the words once, the people below them. */
public record PaperSheet(String title, String day, List<Group> groups) implements Sheet {

    /** 同一内容 — a text and who is to be told it. */
    public record Group(String text, List<Line> lines) {}

    /** 告知一行. */
    public record Line(String place, String name) {}
}
