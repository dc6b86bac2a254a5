package org.huanjie.election.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 换届页 — the county's term, its towns, and for the county office the form that opens the next one. */
public record TermPage(
        Head head,
        String county,
        Optional<String> current,
        int villages,
        List<Crumb> towns,
        boolean mayOpen,
        List<Option> editions,
        Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
