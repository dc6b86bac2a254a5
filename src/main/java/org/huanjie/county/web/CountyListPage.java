package org.huanjie.county.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.form.Form;

/**
 * 县名录页 — the entries of one list in their order, each with its form, a form for one more, and the file.
 *
 * @param writes whether the reader changes the list
 * @param form what was refused; its prefix says of which entry
 */
public record CountyListPage(
        String name, String what, List<Crumb> crumbs, String address, boolean writes, List<Line> entries, Form added, Form form)
        implements Page {

    /** 名目一行 — {@code fixed}: it is never closed. */
    public record Line(String code, String name, String standing, String source, boolean open, boolean fixed, Form form) {}

    @Override
    public int status() {
        return form.status();
    }
}
