package org.huanjie.discipline.study.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 签署承诺页 — the words of a pledge, to be read whole and signed by hand on the screen; or what was signed, to be taken back. */
public record PledgePage(
        String title,
        String href,
        String name,
        List<String> words,
        String edition,
        String digest,
        String source,
        boolean given,
        String about,
        int most,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
