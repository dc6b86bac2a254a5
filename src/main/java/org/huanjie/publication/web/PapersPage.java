package org.huanjie.publication.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 文书页 — every notice and form of a village's election, with its number, to print. */
public record PapersPage(String village, String place, List<Line> lines) implements Page {

    /** 文书行. */
    public record Line(String step, String number, String title, String href) {}
}
