package org.huanjie.access.web.officer;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 查看询问页 — what the data officer asks this account about its looks, and what it answered. */
public record QuestionsPage(List<Line> lines, Form form) implements Page {

    /** 一条询问; an empty answer where there is none yet. */
    public record Line(String id, String asked, String text, String answer, Form form) {}

    @Override
    public int status() {
        return form.status();
    }
}
