package org.huanjie.discipline.misconduct.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 本人举报页 — how far a report is, for whoever has its key.
 *
 * @param key as it was typed; each form of the page carries it on
 * @param notice what was just done
 */
public record OwnCasePage(
        String place,
        String key,
        State state,
        List<String> facts,
        List<Said> said,
        boolean open,
        boolean appealable,
        List<String> lines,
        Optional<String> notice,
        Form form)
        implements Page {

    /** 状态 — in a word, and what happens next. */
    public record State(String look, String word, String next) {}

    /** 一句往来 — on what day and by which side. */
    public record Said(boolean own, String head, String words) {}

    @Override
    public int status() {
        return form.status();
    }
}
