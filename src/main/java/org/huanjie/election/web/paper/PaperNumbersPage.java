package org.huanjie.election.web.paper;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 文书编号页 — every notice and form with its step, number and title; the county's office sets them. */
public record PaperNumbersPage(Head head, String action, boolean mine, List<Line> lines, Form form) implements Page {

    /** 文书编号行. */
    public record Line(String paper, String word, String step, boolean notice, Form form) {}

    @Override
    public int status() {
        return form.status();
    }
}
