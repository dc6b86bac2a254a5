package org.huanjie.access.web.office;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 批量携出页 — who asks to take personal data of many out, and what became of it. */
public record ExportsPage(List<Line> lines, Form form) implements Page {

    /** 一次携出. */
    public record Line(
            String href, String what, String asked, String reason, String state, boolean mayAllow, boolean mayRefuse) {}

    @Override
    public int status() {
        return form.status();
    }
}
