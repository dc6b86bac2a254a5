package org.huanjie.access.web.office;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 账号设置页 — each of a county's numbers with a form of its own; the form of the page is the one that was sent and refused. */
public record AccessSettingsPage(String county, boolean mine, List<Line> lines, Form form) implements Page {

    /** 一项设置. */
    public record Line(String setting, String name, String what, Form form) {}

    @Override
    public int status() {
        return form.status();
    }
}
