package org.huanjie.candidacy.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 近亲属页 — which of those who may be elected are near relatives, and the form that puts two of them on record (R-WN-16). */
public record RelativesPage(
        String village,
        String place,
        String action,
        List<Pair> pairs,
        String query,
        List<Option> people,
        List<Option> relations,
        Form form)
        implements Page {

    /** 一对近亲属. */
    public record Pair(String one, String other, String word) {}

    @Override
    public int status() {
        return form.status();
    }
}
